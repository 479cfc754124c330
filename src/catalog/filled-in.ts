import type { Fingerprint } from '../schemas/meaning.ts';

/** Fingerprints that several rows share, with the number and the name of one row in place of `{key}` and `{name}`. */
export function filledIn(
  fingerprints: readonly Fingerprint[],
  key: 'code' | 'number',
  number: string,
  name: string,
): Fingerprint[] {
  const fill = (text: string, said: string) =>
    text.replaceAll(`{${key}}`, number).replaceAll('{name}', said);
  const literal = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return fingerprints.map((fingerprint) => ({
    ...fingerprint,
    pattern: fill(fingerprint.pattern, literal),
    tells: fill(fingerprint.tells, name),
    ...(fingerprint.shows !== undefined && { shows: fill(fingerprint.shows, name) }),
  }));
}
