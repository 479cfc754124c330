import { createTwoFilesPatch } from 'diff';
import { normalise, type Varying } from './normalise.ts';
import type { SampleFile } from './sample-file.ts';

/**
 * What is different between two recordings of one sample, apart from what must differ.
 *
 * @returns a unified diff for people to read, or undefined if there is no difference
 */
export function difference(
  kept: SampleFile,
  recorded: SampleFile,
  varying: readonly Varying[] = [],
): string | undefined {
  const before = comparable(kept, varying);
  const after = comparable(recorded, varying);
  if (before === after) return undefined;
  const patch = createTwoFilesPatch('kept', 'recorded now', before, after, '', '', { context: 3 });
  return patch.replace(/^=+\n/, '');
}

function comparable(sample: SampleFile, varying: readonly Varying[]): string {
  const { title, product, note, row, provenance, transcripts } = sample;
  const versions = provenance.software;
  const told = (text: string) => normalise(text, versions, varying);
  const names = versions.map((entry) => entry.replace(/ \S+$/, ''));
  const lines = [
    `title: ${title}`,
    `product: ${product ?? 'none'}`,
    `software: ${names.join(', ')}`,
    `note: ${note ?? 'none'}`,
    ...(row ? [`table: ${row.table}, row ${row.position}`] : []),
    ...Object.entries(row?.cells ?? {}).map(([column, cell]) => `  ${column}: ${told(cell)}`),
    ...transcripts.flatMap(({ view, caption, text }) => [
      `${view}${caption === undefined ? '' : ` ${caption}`}:`,
      ...told(text)
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Which versions differ between two recordings, as `nginx 1.22.1 is now 1.26.0`. */
export function newVersions(kept: SampleFile, recorded: SampleFile): string[] {
  const before = kept.provenance.software;
  return recorded.provenance.software
    .map((entry, i) => ({ was: before[i] ?? 'nothing', is: entry }))
    .filter(({ was, is }) => was !== is)
    .map(({ was, is }) => `${was} is now ${is.split(' ').at(-1) ?? is}`);
}
