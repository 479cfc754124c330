import { codesOf } from '../codes.ts';
import { codeText } from '../../shared/code-text.ts';
import { codeOf, type Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A related code has an article, is not the article’s own, and is named only once. A guide names a code that has an article. */
export function* relationRules(content: Content): Iterable<Problem> {
  const known = new Set(codesOf(content).map(({ code }) => code));
  for (const article of content.articles) {
    const { file, data } = article;
    const seen = new Set<number>();
    for (const [i, { code }] of data.related.entries()) {
      const field = `related[${i}].code`;
      if (code === codeOf(article)) {
        yield { file, field, problem: `${code} is this page itself`, remedy: 'Name another code.' };
      } else if (!known.has(code)) {
        yield {
          file,
          field,
          problem: `there is no article on ${codeText(code)}`,
          remedy: `Name a code that has an article, or add content/codes/${codeText(code)}/index.mdx.`,
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
  for (const { file, data } of content.guides) {
    if (!data.codes.some((code) => known.has(code))) {
      yield {
        file,
        field: 'codes',
        problem: 'names no code that has an article',
        remedy: 'Name the codes whose readers the guide is for.',
      };
    }
  }
}
