import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { RESERVED_PATHS } from '../urls.ts';

/** An alias leads to one place, and no page already stands there. */
export function* aliasRules({ codes }: Content): Iterable<Problem> {
  const pages = new Set([...RESERVED_PATHS, ...codes.map(({ data }) => String(data.code))]);
  const owners = new Map<string, string>();
  for (const { file, data } of codes) {
    const aliases = [
      ...data.aliases.map((alias, i) => ({ alias, field: `aliases[${i}]` })),
      ...data.meanings.flatMap((meaning, i) =>
        meaning.aliases.map((alias, j) => ({
          alias,
          field: `meanings[${i}].aliases[${j}]`,
        })),
      ),
    ];
    for (const { alias, field } of aliases) {
      if (pages.has(alias) || /^[1-9]\d\d$/.test(alias)) {
        yield {
          file,
          field,
          problem: `/${alias} is, or could become, a page of its own`,
          remedy: 'Choose another alias.',
        };
      }
      const owner = owners.get(alias);
      if (owner !== undefined) {
        yield {
          file,
          field,
          problem: `${alias} is already an alias in ${owner}`,
          remedy: 'Keep it in one place, where most people would expect it to lead.',
        };
      }
      owners.set(alias, file);
    }
  }
}
