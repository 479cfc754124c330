import type { Content } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/** The pattern of every fingerprint and look-alike is valid, means something, and matches any input in linear time. */
export function* patternRules({ codes }: Content): Iterable<Problem> {
  for (const { file, data } of codes) {
    for (const [i, { fingerprints }] of data.meanings.entries()) {
      for (const [j, { pattern }] of fingerprints.entries()) {
        const fault = faultOf(pattern);
        if (fault) yield { file, field: `meanings[${i}].fingerprints[${j}].pattern`, ...fault };
      }
    }
    for (const [i, { pattern }] of data.lookAlikes.entries()) {
      const fault = pattern === undefined ? undefined : faultOf(pattern);
      if (fault) yield { file, field: `lookAlikes[${i}].pattern`, ...fault };
    }
  }
}
