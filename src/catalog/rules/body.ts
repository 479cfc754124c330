import type { Code } from '../../schemas/code.ts';
import { readOutline } from '../outline.ts';
import type { Content } from '../parse.ts';
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

/** An article has its sections in order, none of them empty, and one `<Meaning>` for each meaning. */
export function* bodyRules({ codes }: Content): Iterable<Problem> {
  for (const { file, data, body } of codes) {
    const outline = readOutline(body);
    const expected = sectionsOf(data);
    const found = outline.sections.map((section) => section.heading);
    for (const heading of expected) {
      if (!found.includes(heading)) {
        yield {
          file,
          field: 'body',
          problem: `has no section “${heading}”`,
          remedy: `Add “## ${heading}”; the order is ${expected.join(', ')}.`,
        };
      }
    }
    for (const heading of found) {
      if (!expected.includes(heading)) {
        yield {
          file,
          field: 'body',
          problem:
            heading === 'Look-alikes'
              ? 'has a section “Look-alikes”, but lookAlikes is empty'
              : `has a section “${heading}” that no article has`,
          remedy: `Use ### below one of ${expected.join(', ')}, or remove it.`,
        };
      }
    }
    const inOrder = expected.filter((heading) => found.includes(heading));
    const kept = found.filter((heading) => expected.includes(heading));
    if (inOrder.join() !== kept.join()) {
      yield {
        file,
        field: 'body',
        problem: `has its sections in the order ${kept.join(', ')}`,
        remedy: `Put them in the order ${expected.join(', ')}, each once.`,
      };
    }
    for (const { heading, text } of outline.sections) {
      if (text === '') {
        yield {
          file,
          field: 'body',
          problem: `has nothing under “## ${heading}”`,
          remedy: 'Write the section.',
        };
      }
    }
    if (data.lookAlikes.length > 0 && !outline.showsLookAlikes) {
      yield {
        file,
        field: 'body',
        problem: 'does not show its look-alikes',
        remedy: 'Put <LookAlikes /> under “## Look-alikes”.',
      };
    }
    yield* meaningSections(file, data, outline.meanings);
  }
}

function* meaningSections(file: string, data: Code, shown: readonly string[]): Iterable<Problem> {
  const expected = data.meanings.map((meaning) => meaning.product);
  for (const product of expected) {
    if (!shown.includes(product)) {
      yield {
        file,
        field: 'body',
        problem: `has no section for the meaning of ${product}`,
        remedy: `Add <Meaning product="${product}">…</Meaning> under “## In action”.`,
      };
    }
  }
  for (const product of shown) {
    if (!expected.includes(product)) {
      yield {
        file,
        field: 'body',
        problem: `has a <Meaning product="${product}"> that the front matter does not list`,
        remedy: `Add ${product} to meanings, or remove the element.`,
      };
    }
  }
  const sameSet = expected.every((product) => shown.includes(product));
  if (sameSet && shown.length === expected.length && expected.join() !== shown.join()) {
    yield {
      file,
      field: 'body',
      problem: `shows the meanings in the order ${shown.join(', ')}`,
      remedy: `Use the order of the front matter: ${expected.join(', ')}.`,
    };
  }
  if (new Set(shown).size < shown.length) {
    yield {
      file,
      field: 'body',
      problem: 'shows a meaning twice',
      remedy: 'Keep one <Meaning> for each product.',
    };
  }
}
