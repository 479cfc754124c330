import type { SampleData } from '../schemas/sample.ts';
import { codeText } from '../shared/code-text.ts';
import type { CodeContent } from './codes.ts';
import type { Article, ArticleSample, ProductLink, RecordedTable } from './model.ts';
import { elementsNamed, readSections, readTranscripts } from './outline.ts';
import { nameOf } from './parse.ts';
import type { Urls } from './urls.ts';

/** A sample, with the meaning and the table that it belongs to. */
export interface OwnedSample {
  readonly sample: ArticleSample;
  /** The product whose meaning it shows, if it shows one. */
  readonly product: string | undefined;
  readonly row: SampleData['row'];
  /** Whether its meaning shows it. */
  readonly isBest: boolean;
}

/** How many samples an article without prose shows. */
const SHOWN_WITHOUT_PROSE = 3;

/** The names of the samples in an article’s own section: those that its prose names or, without prose, the first few. */
function namedSamples({ body, samples }: CodeContent): string[] {
  return body === ''
    ? samples.slice(0, SHOWN_WITHOUT_PROSE).map(nameOf)
    : elementsNamed(readSections(body), 'Sample').map(({ key }) => key);
}

/**
 * The samples of a code, sorted by name. Each meaning shows the first of its samples that the article names, or failing
 * that, its first.
 */
export function samplesOf(code: CodeContent, urls: Urls): OwnedSample[] {
  const named = namedSamples(code);
  const best = code.meanings.map(({ product }) => {
    const own = code.samples.filter(({ data }) => data.product === product).map(nameOf);
    return named.find((id) => own.includes(id)) ?? own[0];
  });
  return code.samples.map((entry) => {
    const { product, row, ...facts } = entry.data;
    const id = nameOf(entry);
    const meaning = code.meanings.find((candidate) => candidate.product === product);
    const isBest = best.includes(id);
    const fullUrl = `${urls.samples(code.code)}#${id}`;
    const sample = {
      ...facts,
      id,
      url: isBest || named.includes(id) ? `${urls.article(code.code)}#${id}` : fullUrl,
      fullUrl,
      transcripts: readTranscripts(entry.body) ?? [],
      fingerprints: meaning?.fingerprints.filter(({ absent }) => !absent) ?? [],
    };
    return { sample, product, row, isBest };
  });
}

/**
 * The table that a guide names with its code, as in `999/clients`.
 *
 * @returns undefined if there is none
 */
export function tableNamed(
  articles: readonly Pick<Article, 'code' | 'tables'>[],
  id: string,
): RecordedTable | undefined {
  const [code, name] = id.split('/');
  const article = articles.find((candidate) => codeText(candidate.code) === code);
  return article?.tables.find((candidate) => candidate.id === name);
}

/** The tables made from the rows of one code’s samples, sorted by id. */
export function tablesOf(
  samples: readonly OwnedSample[],
  products: ReadonlyMap<string, ProductLink>,
): RecordedTable[] {
  const rows = samples.flatMap(({ sample, row }) =>
    row ? row.cells.map((cells) => ({ sample, ...row, cells })) : [],
  );
  return [...Map.groupBy(rows, ({ table }) => table)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({
      id,
      title:
        products.get(id)?.name ??
        id.replace(/^./, (first) => first.toUpperCase()).replaceAll('-', ' '),
      columns: Object.keys(own[0]?.cells ?? {}),
      rows: own
        .sort((a, b) => a.position - b.position)
        .map(({ sample, cells }) => ({ sample, cells: Object.values(cells) })),
    }));
}
