import { codeText } from '../../shared/code-text.ts';
import { fingerprintsOf } from '../codes.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** The rows of a range are sorted by code, no code occurs twice, and every row has a fingerprint. */
export function* rangeRules({ ranges }: Content): Iterable<Problem> {
  for (const { file, data } of ranges) {
    for (const [i, row] of data.rows.entries()) {
      const before = data.rows[i - 1];
      if (before && before.code >= row.code) {
        yield {
          file,
          field: `rows[${i}].code`,
          problem: `${codeText(row.code)} comes after ${codeText(before.code)}`,
          remedy: 'Put the rows in the order of their codes, each code once.',
        };
      }
      if (fingerprintsOf(data, row).length === 0) {
        yield {
          file,
          field: `rows[${i}].fingerprints`,
          problem: 'the row has no fingerprint',
          remedy: 'Add one to the row, or one with {code} and {name} to the whole range.',
        };
      }
    }
  }
}
