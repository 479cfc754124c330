import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { RESERVED_PATHS } from '../urls.ts';

/** An alias leads to only one place, and is not the address of a page. */
export function* aliasRules(content: Content): Iterable<Problem> {
  const owners = new Map<string, string>();
  for (const { file, field, alias } of aliasesIn(content)) {
    if (RESERVED_PATHS.has(alias) || /^\d{3}$/.test(alias)) {
      yield {
        file,
        field,
        problem: `/${alias} is the address of a page, or could become one`,
        remedy: 'Choose another alias.',
      };
    }
    const owner = owners.get(alias);
    if (owner !== undefined) {
      yield {
        file,
        field,
        problem: `${alias} is already an alias in ${owner}`,
        remedy: 'Keep it only where most people would expect it to lead.',
      };
    }
    owners.set(alias, file);
  }
}

interface FoundAlias {
  readonly file: string;
  readonly field: string;
  readonly alias: string;
}

function aliasesIn({ articles, meanings, guides, ranges, numbers }: Content): FoundAlias[] {
  const ofEntries = [...articles, ...meanings, ...guides].flatMap(({ file, data }) =>
    data.aliases.map((alias, i) => ({ file, field: `aliases[${i}]`, alias })),
  );
  const ofRows = ranges.flatMap(({ file, data }) =>
    data.rows.flatMap(({ aliases }, i) =>
      aliases.map((alias, j) => ({ file, field: `rows[${i}].aliases[${j}]`, alias })),
    ),
  );
  const ofNumbers = numbers.flatMap(({ file, data }) =>
    data.rows.flatMap(({ number, meaning }, i) =>
      meaning === undefined ? [{ file, field: `rows[${i}].number`, alias: String(number) }] : [],
    ),
  );
  return [...ofEntries, ...ofRows, ...ofNumbers];
}
