import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A related code exists, is another one, and is named once. */
export function* relationRules({ codes }: Content): Iterable<Problem> {
  const known = new Set(codes.map(({ data }) => data.code));
  for (const { file, data } of codes) {
    const seen = new Set<number>();
    for (const [i, { code }] of data.related.entries()) {
      const field = `related[${i}].code`;
      if (code === data.code) {
        yield {
          file,
          field,
          problem: `${code} is this page itself`,
          remedy: 'Name another code.',
        };
      } else if (!known.has(code)) {
        yield {
          file,
          field,
          problem: `there is no page for ${code}`,
          remedy: `Add content/codes/${code}.mdx, or name one of ${[...known].join(', ')}.`,
        };
      }
      if (seen.has(code)) {
        yield {
          file,
          field,
          problem: `${code} is named twice`,
          remedy: 'Remove one of the two, and keep the better reason.',
        };
      }
      seen.add(code);
    }
  }
}
