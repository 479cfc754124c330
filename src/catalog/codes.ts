import type { ArticleData, MeaningGroup } from '../schemas/article.ts';
import type { Advice, Fingerprint, MeaningData } from '../schemas/meaning.ts';
import type { RangeData } from '../schemas/range.ts';
import type { SampleData } from '../schemas/sample.ts';
import { codeText } from '../shared/code-text.ts';
import { filledIn } from './filled-in.ts';
import { codeOf, nameOf, type Content, type Entry } from './parse.ts';

/** Everything the content says about one code. */
export interface CodeContent {
  readonly code: number;
  /** The file to edit in order to change the page. */
  readonly file: string;
  readonly data: ArticleData;
  /** The prose that spans meanings; empty if the page is built from the facts. */
  readonly body: string;
  /** In the order in which the page shows them. */
  readonly meanings: readonly MeaningContent[];
  /** Sorted by name. */
  readonly samples: readonly Entry<SampleData>[];
}

/** What one product means by a code, from a file of its own or from a row of a range. */
export interface MeaningContent extends MeaningData {
  readonly product: string;
  readonly file: string;
  /** The collection entry with its prose, such as `499/nginx`; undefined for a row of a range. */
  readonly entry: string | undefined;
  readonly body: string;
  /** Whether it is a row of a range. */
  readonly isRow: boolean;
}

type Row = RangeData['rows'][number];

/** How many related codes a page gets if it is made from a range row alone. */
const RELATED_ROWS = 4;

/**
 * Collects what belongs to each code: its article, its meanings, the range rows for it, and its samples. If a
 * product has a file for the code, that file replaces its row. A code that has only rows gets a page of its own.
 *
 * @returns the codes, sorted by number
 */
export function codesOf(content: Content): CodeContent[] {
  const names = new Map(content.products.map(({ id, data }) => [id, data.name]));
  const rows = content.ranges.flatMap((range) =>
    range.data.rows.map((row) => ({ code: row.code, row, range })),
  );
  const rowsByCode = Map.groupBy(rows, ({ code }) => code);
  const meanings = Map.groupBy(content.meanings, codeOf);
  const samples = Map.groupBy(content.samples, codeOf);
  const authored = content.articles.map((article) => {
    const code = codeOf(article);
    const own = (meanings.get(code) ?? []).map((entry) => ownMeaning(entry, article.data.groups));
    const products = new Set(own.map(({ product }) => product));
    const fromRows = (rowsByCode.get(code) ?? [])
      .filter(({ range }) => !products.has(range.id))
      .map(({ row, range }) => rowMeaning(range, row));
    return {
      code,
      file: article.file,
      data: article.data,
      body: article.body.trim(),
      meanings: ordered([...own, ...fromRows], article.data.order, names),
      samples: samples.get(code) ?? [],
    };
  });
  const known = new Set(authored.map(({ code }) => code));
  const fromRanges = [...rowsByCode].flatMap(([code, own]) => {
    const [first] = own;
    if (!first || known.has(code)) return [];
    return {
      code,
      file: first.range.file,
      data: articleOfRows(own, names),
      body: '',
      meanings: ordered(
        own.map(({ row, range }) => rowMeaning(range, row)),
        [],
        names,
      ),
      samples: samples.get(code) ?? [],
    };
  });
  return [...authored, ...fromRanges].sort((a, b) => a.code - b.code);
}

/** A meaning of a file of its own. What it does not tell the visitor itself comes from its group. */
function ownMeaning(entry: Entry<MeaningData>, groups: readonly MeaningGroup[]): MeaningContent {
  const { id, file, data, body } = entry;
  const product = nameOf(entry);
  const shared = groups.find(({ products }) => products.includes(product))?.visitor;
  const lacksVisitor = data.advice.every(({ for: reader }) => reader !== 'visitor');
  const advice: Advice[] =
    lacksVisitor && shared !== undefined
      ? [{ for: 'visitor', do: shared }, ...data.advice]
      : data.advice;
  return { ...data, advice, product, file, entry: id, body: body.trim(), isRow: false };
}

/** A range row as a meaning. What the row does not say itself comes from the range. */
function rowMeaning({ id, file, data: range }: Entry<RangeData>, row: Row): MeaningContent {
  return {
    name: row.name,
    seenIn: row.seenIn ?? range.seenIn,
    actionBy: row.actionBy ?? range.actionBy,
    retry: row.retry ?? range.retry,
    retryNote: row.retryNote,
    state: range.state,
    summary: row.summary,
    advice: row.advice ?? range.advice,
    fingerprints: fingerprintsOf(range, row),
    noSample: undefined,
    sources: [...row.sources, ...range.sources],
    aliases: row.aliases,
    searchTerms: row.searchTerms,
    product: id,
    file,
    entry: undefined,
    body: '',
    isRow: true,
  };
}

/** The fingerprints of a row: those of the range, with the row’s number and name filled in, then its own. */
export function fingerprintsOf(range: RangeData, row: Row): Fingerprint[] {
  const shared = filledIn(range.fingerprints, 'code', codeText(row.code), row.name);
  return [...shared, ...row.fingerprints];
}

/** The article of a code that has only rows. Its related codes are its neighbours in their ranges. */
function articleOfRows(
  own: readonly { readonly range: Entry<RangeData>; readonly row: Row }[],
  names: ReadonlyMap<string, string>,
): ArticleData {
  const [first] = own;
  if (!first) throw new Error('A code without a row has no article.');
  const { row, range } = first;
  const neighbours = own.flatMap(({ range: { id, data }, row: { code } }) =>
    data.rows
      .filter((other) => other.code !== code)
      .sort((a, b) => Math.abs(a.code - code) - Math.abs(b.code - code))
      .map((other) => ({
        code: other.code,
        why: `Another code of ${names.get(id) ?? id}: ${other.name}.`,
      })),
  );
  const related = neighbours
    .filter(({ code }, i) => neighbours.findIndex((one) => one.code === code) === i)
    .slice(0, RELATED_ROWS);
  return {
    title: row.name,
    summary: row.summary,
    order: [],
    groups: [],
    lookAlikes: [],
    related,
    mentions: [],
    aliases: [],
    searchTerms: [],
    reviewed: range.data.checked,
    changes: range.data.changes,
  };
}

/** The meanings that the article’s `order` names, then all others by product name. */
function ordered(
  meanings: readonly MeaningContent[],
  order: readonly string[],
  names: ReadonlyMap<string, string>,
): MeaningContent[] {
  const place = ({ product }: MeaningContent) => {
    const index = order.indexOf(product);
    return index < 0 ? order.length : index;
  };
  const name = ({ product }: MeaningContent) => names.get(product) ?? product;
  return [...meanings].sort((a, b) => place(a) - place(b) || name(a).localeCompare(name(b), 'en'));
}
