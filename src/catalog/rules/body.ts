import Slugger from 'github-slugger';
import type { Code } from '../../schemas/code.ts';
import { RELATED } from '../contents.ts';
import { elementsNamed, readSections, type Section } from '../outline.ts';
import type { Content, Entry } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** The sections of an article in their order; Look-alikes stands only where the front matter has some. */
export function sectionsOf(code: Pick<Code, 'lookAlikes'>): string[] {
  return [
    'Introduction',
    'In action',
    'Sample',
    ...(code.lookAlikes.length > 0 ? ['Look-alikes'] : []),
    'Search engines',
    'Conclusion',
  ];
}

/** The section in which an element belongs. */
const PLACES: Readonly<Record<string, string>> = {
  Meaning: 'In action',
  Sample: 'Sample',
  LookAlikes: 'Look-alikes',
};

type BodyRule = (entry: Entry<Code>, sections: readonly Section[]) => Iterable<Fault>;
type Fault = Pick<Problem, 'problem' | 'remedy'>;

const RULES: readonly BodyRule[] = [sectionRules, placeRules, meaningRules, anchorRules];

/** An article has its sections in order, none of them empty, one `<Meaning>` for each meaning, and unmistakable anchors. */
export function* bodyRules({ codes }: Content): Iterable<Problem> {
  for (const entry of codes) {
    let sections: Section[];
    try {
      sections = readSections(entry.body);
    } catch (error) {
      yield {
        file: entry.file,
        field: 'body',
        problem: `is not valid MDX (${error instanceof Error ? error.message : String(error)})`,
        remedy: 'In prose, put what holds { or < into backticks, and close every element.',
      };
      continue;
    }
    for (const rule of RULES) {
      for (const fault of rule(entry, sections))
        yield { file: entry.file, field: 'body', ...fault };
    }
  }
}

function* sectionRules({ data }: Entry<Code>, sections: readonly Section[]): Iterable<Fault> {
  const expected = sectionsOf(data);
  const found = sections.map((section) => section.heading).filter((heading) => heading !== '');
  for (const heading of expected) {
    if (!found.includes(heading)) {
      yield {
        problem: `has no section “${heading}”`,
        remedy: `Add “## ${heading}”; the order is ${expected.join(', ')}.`,
      };
    }
  }
  for (const heading of found) {
    if (!expected.includes(heading)) {
      yield {
        problem:
          heading === 'Look-alikes'
            ? 'has a section “Look-alikes”, but lookAlikes is empty'
            : `has a section “${heading}” that no article has`,
        remedy: `Use ### below one of ${expected.join(', ')}, or remove it.`,
      };
    }
  }
  const kept = found.filter((heading) => expected.includes(heading));
  if (expected.filter((heading) => found.includes(heading)).join() !== kept.join()) {
    yield {
      problem: `has its sections in the order ${kept.join(', ')}`,
      remedy: `Put them in the order ${expected.join(', ')}, each once.`,
    };
  }
  for (const { heading, isEmpty } of sections) {
    if (isEmpty) {
      yield { problem: `has nothing under “## ${heading}”`, remedy: 'Write the section.' };
    }
  }
}

function* placeRules({ data }: Entry<Code>, sections: readonly Section[]): Iterable<Fault> {
  for (const { heading, elements } of sections) {
    for (const { name, key } of elements) {
      const place = PLACES[name];
      if (place !== undefined && heading !== place) {
        yield {
          problem: `has <${name}> ${key} ${heading === '' ? 'above the first heading' : `under “${heading}”`}`,
          remedy: `Move it to “## ${place}”.`,
        };
      }
    }
  }
  if (data.lookAlikes.length > 0 && elementsNamed(sections, 'LookAlikes').length !== 1) {
    yield {
      problem: 'does not show its look-alikes once',
      remedy: 'Put one <LookAlikes /> under “## Look-alikes”.',
    };
  }
}

function* meaningRules({ data }: Entry<Code>, sections: readonly Section[]): Iterable<Fault> {
  const elements = elementsNamed(sections, 'Meaning');
  const shown = elements.map(({ key }) => key);
  const expected = data.meanings.map((meaning) => meaning.product);
  for (const product of expected) {
    if (!shown.includes(product)) {
      yield {
        problem: `has no section for the meaning of ${product}`,
        remedy: `Add <Meaning product="${product}">…</Meaning> under “## In action”.`,
      };
    }
  }
  for (const { key, isEmpty } of elements) {
    if (!expected.includes(key)) {
      yield {
        problem: `has a <Meaning product="${key}"> that the front matter does not list`,
        remedy: `Add ${key} to meanings, or remove the element.`,
      };
    }
    if (isEmpty) {
      yield {
        problem: `says nothing in <Meaning product="${key}">`,
        remedy: 'Write what happens, between the opening and the closing tag.',
      };
    }
  }
  if (new Set(shown).size < shown.length) {
    yield { problem: 'shows a meaning twice', remedy: 'Keep one <Meaning> for each product.' };
  } else if (sameMembers(expected, shown) && expected.join() !== shown.join()) {
    yield {
      problem: `shows the meanings in the order ${shown.join(', ')}`,
      remedy: `Use the order of the front matter: ${expected.join(', ')}.`,
    };
  }
}

/** No other heading takes an anchor that links to the page rely on. */
function* anchorRules({ data }: Entry<Code>, sections: readonly Section[]): Iterable<Fault> {
  const slug = (text: string) => new Slugger().slug(text);
  const taken = new Set([
    ...sectionsOf(data).map(slug),
    ...data.meanings.map((meaning) => meaning.product),
    RELATED.anchor,
  ]);
  for (const { text } of sections.flatMap(({ subheadings }) => subheadings)) {
    if (taken.has(slug(text))) {
      yield {
        problem: `has a heading “${text}” whose anchor #${slug(text)} belongs to a section or a meaning`,
        remedy: 'Word the heading differently.',
      };
    }
  }
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}
