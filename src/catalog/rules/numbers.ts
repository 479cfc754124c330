import { nearest } from '../../shared/edit-distance.ts';
import { fingerprintsOfNumber } from '../numbers.ts';
import { elementsNamed, readSections } from '../outline.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** The rows of a list of numbers are in order, each once, and every row has a fingerprint. */
export function* numberRules({ numbers }: Content): Iterable<Problem> {
  for (const { file, data } of numbers) {
    for (const [i, row] of data.rows.entries()) {
      const before = data.rows[i - 1];
      if (before && before.number >= row.number) {
        yield {
          file,
          field: `rows[${i}].number`,
          problem: `${row.number} comes after ${before.number}`,
          remedy: 'Put the rows in the order of their numbers, each number once.',
        };
      }
      if (fingerprintsOfNumber(data, row).length === 0) {
        yield {
          file,
          field: `rows[${i}].fingerprints`,
          problem: 'the row has no fingerprint',
          remedy: 'Add one to the row, or one with {number} and {name} to the whole list.',
        };
      }
    }
  }
}

/** A list of numbers belongs to a product, its guide prints it once, and a meaning that explains one is in the guide. */
export function* numberReferenceRules(content: Content): Iterable<Problem> {
  const { numbers, guides, meanings, products } = content;
  const known = { products: products.map(({ id }) => id), meanings: meanings.map(({ id }) => id) };
  for (const { id, file, data } of numbers) {
    yield* unknown(file, 'product', data.product, known.products);
    for (const [i, { meaning }] of data.rows.entries())
      if (meaning !== undefined)
        yield* unknown(file, `rows[${i}].meaning`, meaning, known.meanings);
    const guide = guides.find((entry) => entry.id === data.guide);
    if (guide && printedIn(guide.body).filter((printed) => printed === id).length === 1) continue;
    yield {
      file,
      field: 'guide',
      problem: `content/guides/${data.guide}.mdx does not print these numbers exactly once`,
      remedy: `Put one <Numbers id="${id}" /> there.`,
    };
  }
  const lists = numbers.map(({ id }) => id);
  for (const { file, body } of guides) {
    for (const id of printedIn(body)) yield* unknown(file, 'body', id, lists);
  }
}

/** The lists that a guide prints; none if its prose is not valid MDX, which another rule reports. */
function printedIn(body: string): string[] {
  try {
    return elementsNamed(readSections(body), 'Numbers').map(({ key }) => key);
  } catch {
    return [];
  }
}

function* unknown(
  file: string,
  field: string,
  name: string,
  known: readonly string[],
): Iterable<Problem> {
  if (known.includes(name)) return;
  const near = nearest(name, known);
  yield {
    file,
    field,
    problem: `names ${name}, which does not exist`,
    remedy: near === undefined ? 'Correct the spelling.' : `Did you mean ${near}?`,
  };
}
