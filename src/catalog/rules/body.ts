import Slugger from 'github-slugger';
import type { ArticleData } from '../../schemas/article.ts';
import { codesOf, type CodeContent } from '../codes.ts';
import { RELATED } from '../contents.ts';
import { elementsNamed, readSections, type Section } from '../outline.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

interface ArticleSection {
  readonly heading: string;
  readonly isRequired: boolean;
}

/** The sections of an article, in order. */
function sectionsOf({ lookAlikes }: Pick<ArticleData, 'lookAlikes'>): ArticleSection[] {
  return [
    { heading: 'Introduction', isRequired: true },
    { heading: 'In action', isRequired: true },
    { heading: 'Sample', isRequired: true },
    ...(lookAlikes.length > 0 ? [{ heading: 'Look-alikes', isRequired: true }] : []),
    { heading: 'Search engines', isRequired: false },
    { heading: 'Conclusion', isRequired: true },
  ];
}

/** The sections that these elements belong in. */
const PLACES: Readonly<Record<string, string>> = {
  Meanings: 'In action',
  Sample: 'Sample',
  LookAlikes: 'Look-alikes',
};

/** The elements that an author may use in addition to Markdown, by kind of file. */
const ELEMENTS = {
  article: ['Meanings', 'Sample', 'RecordedTable', 'LookAlikes', 'Note', 'Fold'],
  meaning: ['RecordedTable', 'Note', 'Fold'],
  guide: ['RecordedTable', 'Note', 'Fold', 'Numbers', 'LookAlikes', 'WithoutAddress'],
};

type Fault = Pick<Problem, 'problem' | 'remedy'>;
type Rule = (code: CodeContent, sections: readonly Section[]) => Iterable<Fault>;

const RULES: readonly Rule[] = [sectionRules, placeRules, anchorRules];

/**
 * An article with two or more meanings has all its sections, in order and not empty, and shows its meanings exactly
 * once. The prose of meanings and guides uses only the headings and elements that are meant for it.
 */
export function* bodyRules(content: Content): Iterable<Problem> {
  for (const code of codesOf(content)) {
    const { file, meanings, body } = code;
    const current = meanings.filter(({ state }) => state === 'current');
    if (body === '') {
      // A page made from rows of two ranges has two meanings, but nobody has written it.
      if (current.length > 1 && current.some(({ isRow }) => !isRow)) {
        yield {
          file,
          field: 'body',
          problem: `has ${current.length} meanings and no prose`,
          remedy: `Write the sections ${sectionsOf(code.data)
            .map(({ heading }) => heading)
            .join(', ')}.`,
        };
      }
    } else {
      yield* faultsIn(file, body, ELEMENTS.article, (sections) =>
        RULES.flatMap((rule) => [...rule(code, sections)]),
      );
    }
    for (const meaning of meanings) {
      yield* faultsIn(meaning.file, meaning.body, ELEMENTS.meaning, headingsOfMeaning);
    }
  }
  for (const { file, body, data } of content.guides) {
    yield* faultsIn(file, body, ELEMENTS.guide, (sections) => [
      ...headingsOfGuide(sections),
      ...lookAlikesOfGuide(sections, data),
    ]);
  }
}

/** The problems in one body: invalid MDX, elements in the wrong place, and what the given rules find. */
function* faultsIn(
  file: string,
  body: string,
  elements: readonly string[],
  rules: (sections: readonly Section[]) => Iterable<Fault>,
): Iterable<Problem> {
  let sections: readonly Section[];
  try {
    sections = readSections(body);
  } catch (error) {
    yield {
      file,
      field: 'body',
      problem: `is not valid MDX (${error instanceof Error ? error.message : String(error)})`,
      remedy: 'In prose, put { and < in backticks, and close every element.',
    };
    return;
  }
  for (const { name } of sections.flatMap((section) => section.elements)) {
    if (elements.includes(name)) continue;
    yield {
      file,
      field: 'body',
      problem: `has an element <${name}>, which does not belong here`,
      remedy: `Use only ${elements.map((known) => `<${known}>`).join(', ')}.`,
    };
  }
  for (const fault of rules(sections)) yield { file, field: 'body', ...fault };
}

/** The sections of an article: those it must have, in order, none empty, and no others. */
function* sectionRules({ data }: CodeContent, sections: readonly Section[]): Iterable<Fault> {
  const possible = sectionsOf(data);
  const order = possible.map(({ heading }) => heading);
  const found = sections.map(({ heading }) => heading).filter((heading) => heading !== '');
  for (const { heading, isRequired } of possible) {
    if (isRequired && !found.includes(heading)) {
      yield {
        problem: `has no section “${heading}”`,
        remedy: `Add “## ${heading}”; the order is ${order.join(', ')}.`,
      };
    }
  }
  for (const heading of found) {
    if (!order.includes(heading)) {
      yield {
        problem:
          heading === 'Look-alikes'
            ? 'has a section “Look-alikes”, but lookAlikes is empty'
            : `has a section “${heading}”, which articles do not have`,
        remedy: `Use ### below one of ${order.join(', ')}, or remove it.`,
      };
    }
  }
  const kept = found.filter((heading) => order.includes(heading));
  if (order.filter((heading) => found.includes(heading)).join() !== kept.join()) {
    yield {
      problem: `has its sections in the order ${kept.join(', ')}`,
      remedy: `Put them in the order ${order.join(', ')}, each once.`,
    };
  }
  for (const { heading, isEmpty } of sections) {
    if (isEmpty)
      yield { problem: `has nothing under “## ${heading}”`, remedy: 'Write the section.' };
  }
}

/** Each element is in a section where it belongs. */
function* placeRules({ data }: CodeContent, sections: readonly Section[]): Iterable<Fault> {
  for (const { heading, elements } of sections) {
    for (const { name, key } of elements) {
      const place = PLACES[name];
      if (place !== undefined && heading !== place) {
        yield {
          problem: `has <${name}${key === '' ? '' : ` id="${key}"`}> ${heading === '' ? 'above the first heading' : `under “${heading}”`}`,
          remedy: `Move it to “## ${place}”.`,
        };
      }
    }
  }
  if (elementsNamed(sections, 'Meanings').length !== 1) {
    yield {
      problem: 'does not show its meanings exactly once',
      remedy: 'Put one <Meanings /> under “## In action”.',
    };
  }
  if (data.lookAlikes.length > 0 && elementsNamed(sections, 'LookAlikes').length !== 1) {
    yield {
      problem: 'does not show its look-alikes exactly once',
      remedy: 'Put one <LookAlikes /> under “## Look-alikes”.',
    };
  }
}

/** No heading takes the anchor of a section or a meaning, because links rely on these anchors. */
function* anchorRules(
  { data, meanings }: CodeContent,
  sections: readonly Section[],
): Iterable<Fault> {
  const slug = (text: string) => new Slugger().slug(text);
  const taken = new Set([
    ...sectionsOf(data).map(({ heading }) => slug(heading)),
    ...meanings.map(({ product }) => product),
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

/** The page prints the heading of a meaning at level 3, so the headings in its prose start at level 4. */
function* headingsOfMeaning(sections: readonly Section[]): Iterable<Fault> {
  const high = [
    ...sections.map(({ heading }) => heading).filter((heading) => heading !== ''),
    ...sections.flatMap(({ subheadings }) =>
      subheadings.filter(({ depth }) => depth < 4).map(({ text }) => text),
    ),
  ];
  for (const text of high) {
    yield {
      problem: `has a heading “${text}” above level 4`,
      remedy: `Write “#### ${text}”: the page prints the product’s heading itself.`,
    };
  }
}

function* headingsOfGuide(sections: readonly Section[]): Iterable<Fault> {
  if (sections.every(({ heading }) => heading === '')) {
    yield {
      problem: 'has no sections',
      remedy: 'Divide it with “## …”: readers link to sections.',
    };
  }
}

/** A guide prints its look-alikes once, where links to them lead. */
function* lookAlikesOfGuide(
  sections: readonly Section[],
  { lookAlikes }: Pick<ArticleData, 'lookAlikes'>,
): Iterable<Fault> {
  const places = sections.flatMap(({ heading, elements }) =>
    elements.filter(({ name }) => name === 'LookAlikes').map(() => heading),
  );
  if (places.join('|') === (lookAlikes.length > 0 ? 'Look-alikes' : '')) return;
  yield {
    problem: 'does not show its look-alikes exactly once',
    remedy:
      lookAlikes.length > 0
        ? 'Put one <LookAlikes /> under “## Look-alikes”.'
        : 'Remove <LookAlikes />, or fill lookAlikes.',
  };
}
