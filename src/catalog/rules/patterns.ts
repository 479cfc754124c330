import type { Content } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/** Every fingerprint's pattern is valid, means something, and matches any input in linear time. */
export function* patternRules({ codes }: Content): Iterable<Problem> {
  for (const { file, data } of codes) {
    for (const [i, { fingerprints }] of data.meanings.entries()) {
      for (const [j, { pattern }] of fingerprints.entries()) {
        const fault = faultOf(pattern);
        if (fault) yield { file, field: `meanings[${i}].fingerprints[${j}].pattern`, ...fault };
      }
    }
  }
}
