import { codeText } from '../../shared/code-text.ts';
import type { Fingerprint } from '../../schemas/meaning.ts';
import { fingerprintsOf } from '../codes.ts';
import { fingerprintsOfNumber } from '../numbers.ts';
import type { Content } from '../parse.ts';
import { compile, faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/**
 * The pattern of every fingerprint and look-alike is valid, does not match every text, and takes linear time. The
 * `shows` of a fingerprint is a text that its pattern matches.
 */
export function* patternRules({
  articles,
  meanings,
  ranges,
  numbers,
  guides,
}: Content): Iterable<Problem> {
  for (const { file, data } of meanings) {
    yield* faultsOf(file, data.fingerprints, (i) => `fingerprints[${i}]`);
  }
  for (const { file, data } of ranges) {
    for (const [i, row] of data.rows.entries()) {
      const fieldOf = fieldsOfRow(data.fingerprints.length, i, codeText(row.code));
      yield* faultsOf(file, fingerprintsOf(data, row), fieldOf);
    }
  }
  for (const { file, data } of numbers) {
    for (const [i, row] of data.rows.entries()) {
      const fieldOf = fieldsOfRow(data.fingerprints.length, i, String(row.number));
      yield* faultsOf(file, fingerprintsOfNumber(data, row), fieldOf);
    }
  }
  for (const { file, data } of [...articles, ...guides]) {
    for (const [i, { pattern }] of data.lookAlikes.entries()) {
      const fault = pattern === undefined ? undefined : faultOf(pattern);
      if (fault) yield { file, field: `lookAlikes[${i}].pattern`, ...fault };
    }
  }
}

/** The field of a fingerprint of a row: first come those that all rows share. */
function fieldsOfRow(shared: number, row: number, name: string): (index: number) => string {
  return (index) =>
    index < shared
      ? `fingerprints[${index}] (row ${name})`
      : `rows[${row}].fingerprints[${index - shared}]`;
}

function* faultsOf(
  file: string,
  fingerprints: readonly Fingerprint[],
  fieldOf: (index: number) => string,
): Iterable<Problem> {
  for (const [i, { pattern, shows, absent }] of fingerprints.entries()) {
    const fault = faultOf(pattern);
    if (fault) {
      yield { file, field: `${fieldOf(i)}.pattern`, ...fault };
    } else if (shows !== undefined && compile(pattern).test(shows) === absent) {
      yield {
        file,
        field: `${fieldOf(i)}.shows`,
        problem: absent
          ? 'is matched by the pattern, which must be absent'
          : 'is not matched by the pattern',
        remedy: 'Write exactly what the reader sees, or correct the pattern.',
      };
    }
  }
}
