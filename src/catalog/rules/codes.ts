import { codeOf, nameOf, type Content } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { nearest } from '../../shared/edit-distance.ts';

/**
 * The folder of a code has an article with at least one meaning. The article’s `order` and `groups` name products that
 * have a meaning, and no product is in two groups. Histories are in order.
 */
export function* codeRules({
  articles,
  meanings,
  samples,
  ranges,
  guides,
}: Content): Iterable<Problem> {
  const known = new Set(articles.map(codeOf));
  for (const entry of [...meanings, ...samples]) {
    const code = codeOf(entry);
    if (!known.has(code)) {
      known.add(code);
      yield {
        file: entry.file,
        field: 'folder',
        problem: 'is in a folder without an article',
        remedy: `Add ${entry.file.replace(/^(content\/codes\/\d{3}\/).*/, '$1index.mdx')}, with title, summary, related, reviewed and changes.`,
      };
    }
  }
  for (const article of articles) {
    const { file, data } = article;
    const code = codeOf(article);
    const products = new Set([
      ...meanings.filter((meaning) => codeOf(meaning) === code).map(nameOf),
      ...ranges
        .filter(({ data: { rows } }) => rows.some((row) => row.code === code))
        .map(({ id }) => id),
    ]);
    if (products.size === 0) {
      yield {
        file,
        field: 'folder',
        problem: 'is an article without a meaning',
        remedy: `Add ${file.replace('index', '<product>')}, or a row for ${code} to a range.`,
      };
    }
    const lists = [
      { field: 'order', named: data.order },
      ...data.groups.map((group, i) => ({ field: `groups[${i}].products`, named: group.products })),
    ];
    for (const { field, named } of lists) {
      for (const [i, product] of named.entries()) {
        if (products.has(product)) continue;
        const near = nearest(product, products);
        yield {
          file,
          field: `${field}[${i}]`,
          problem: `names ${product}, which has no meaning here`,
          remedy: near ? `Did you mean ${near}?` : 'Correct the spelling, or remove it.',
        };
      }
    }
    const grouped = data.groups.flatMap((group) => group.products);
    for (const product of new Set(grouped.filter((name, i) => grouped.indexOf(name) < i))) {
      yield {
        file,
        field: 'groups',
        problem: `name ${product} twice`,
        remedy: 'Name each product once.',
      };
    }
  }
  for (const { file, data } of [...articles, ...guides]) {
    yield* historyRules(file, data.changes, data.reviewed, 'reviewed');
  }
  for (const { file, data } of ranges)
    yield* historyRules(file, data.changes, data.checked, 'checked');
}

/** The newest change comes first, and the page has been reviewed since. */
function* historyRules(
  file: string,
  changes: readonly { readonly date: Date }[],
  reviewed: Date,
  field: string,
): Iterable<Problem> {
  const days = changes.map(({ date }) => date.getTime());
  if (days.some((time, i) => i > 0 && time > (days[i - 1] ?? time))) {
    yield {
      file,
      field: 'changes',
      problem: 'is not in order',
      remedy: 'Put the newest change first.',
    };
  }
  if (Math.max(...days) > reviewed.getTime()) {
    yield {
      file,
      field,
      problem: 'is older than the newest change',
      remedy: 'Check the page against its sources again, and enter that day here.',
    };
  }
}
