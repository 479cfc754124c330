import { createTwoFilesPatch } from 'diff';
import { normalise, type Varying } from './normalise.ts';
import type { SampleFile } from './recording.ts';

/**
 * What differs between two recordings of one sample, apart from what differs in every run.
 *
 * @returns a unified diff, or undefined if they are the same
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
  const lasting = (text: string) => normalise(text, versions, varying);
  const names = versions.map((entry) => entry.replace(/ \S+$/, ''));
  const lines = [
    `title: ${title}`,
    `product: ${product ?? 'none'}`,
    `software: ${names.join(', ')}`,
    `note: ${note ?? 'none'}`,
    ...(row ? [`table: ${row.table}, row ${row.position}`] : []),
    ...(row?.cells ?? [])
      .flatMap((cells) => Object.entries(cells))
      .map(([column, cell]) => `  ${column}: ${lasting(cell)}`),
    ...transcripts.flatMap(({ view, caption, text }) => [
      `${view}${caption === undefined ? '' : ` ${caption}`}:`,
      ...lasting(text)
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** The versions that differ between two recordings, each as `nginx 1.22.1 is now 1.26.0`. */
export function newVersions(kept: SampleFile, recorded: SampleFile): string[] {
  const before = kept.provenance.software;
  return recorded.provenance.software
    .map((entry, i) => ({ was: before[i] ?? 'nothing', is: entry }))
    .filter(({ was, is }) => was !== is)
    .map(({ was, is }) => `${was} is now ${is.split(' ').at(-1) ?? is}`);
}
