import type { Code } from '../schemas/code.ts';
import type { Sample } from '../schemas/sample.ts';
import type { ArticleSample, ProductLink, RecordedTable } from './model.ts';
import { elementsNamed, readSections, readTranscripts } from './outline.ts';
import type { Content } from './parse.ts';
import type { Urls } from './urls.ts';

/** A sample with what the catalog needs to sort it in. */
export interface OwnedSample {
  readonly sample: ArticleSample;
  /** The product whose meaning it shows, if it shows one. */
  readonly product: string | undefined;
  readonly row: Sample['row'];
}

/** The samples of a code, in the order of their ids. */
export function samplesOf(code: Code, body: string, content: Content, urls: Urls): OwnedSample[] {
  const shown = new Set(elementsNamed(readSections(body), 'Sample').map(({ key }) => key));
  return content.samples
    .filter(({ data }) => data.code === code.code)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, data, body: transcripts }) => {
      const { product, code: _code, row, ...facts } = data;
      const meaning = code.meanings.find((candidate) => candidate.product === product);
      const anchor = id.slice(`${code.code}-`.length);
      const file = data.provenance.kind === 'recorded' ? data.provenance.script : undefined;
      const fullUrl = `${urls.samples(code.code)}#${anchor}`;
      const sample = {
        ...facts,
        id,
        anchor,
        url: shown.has(id) ? `${urls.article(code.code)}#${anchor}` : fullUrl,
        fullUrl,
        transcripts: readTranscripts(transcripts) ?? [],
        fingerprints: meaning?.fingerprints.filter(({ absent }) => !absent) ?? [],
        script: file === undefined ? undefined : { file, text: content.scripts[file] ?? '' },
      };
      return { sample, product, row };
    });
}

/** The tables to which samples of one code give rows, in the order of their ids. */
export function tablesOf(
  samples: readonly OwnedSample[],
  products: ReadonlyMap<string, ProductLink>,
): RecordedTable[] {
  const rows = samples.flatMap(({ sample, row }) => (row ? [{ sample, ...row }] : []));
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
