import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { dump, load } from 'js-yaml';
import { readTranscripts } from '../../src/catalog/outline.ts';
import { sampleSchema } from '../../src/schemas/sample.ts';
import { difference } from './compare.ts';
import { messageOf } from './message.ts';
import type { Recorded, Recording, SampleFile } from './recording.ts';

const ROOT = new URL('../../', import.meta.url);

/**
 * The sample that a script has recorded today.
 *
 * @param id of the sample: `499/nginx-cache`
 * @param software each with its version
 * @throws {Error} if the script names a table without adding a row to it, or the reverse
 */
export function sampleOf(
  id: string,
  { title, product, table, note }: Recording,
  { parts, cells }: Recorded,
  software: readonly string[],
): SampleFile {
  if ((table === undefined) !== (cells === undefined)) {
    throw new Error('It names a table but returns no cells, or returns cells but names no table.');
  }
  return {
    title,
    ...(product !== undefined && { product }),
    ...(table &&
      cells && { row: { table: table.id, position: table.position, cells: [cells].flat() } }),
    provenance: {
      kind: 'recorded',
      software: [...software],
      date: new Date(),
      script: `lab/samples/${id}.ts`,
    },
    ...(note !== undefined && { note }),
    transcripts: parts.map(({ view, caption, text }) => ({
      view,
      caption,
      // HTTP ends its lines with CR LF; a terminal shows no CR, and the repository keeps none.
      text: text.replaceAll('\r\n', '\n').trimEnd(),
    })),
  };
}

/**
 * Writes a sample to `content/codes/<code>/samples`.
 *
 * @throws {Error} if the file would not say what was recorded; then nothing is written
 */
export async function writeSample(id: string, sample: SampleFile): Promise<void> {
  const text = textOf(sample);
  const file = new URL(fileOf(id), ROOT);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}

/**
 * Reads a sample that was recorded before.
 *
 * @throws {Error} if there is no file, or it does not hold a recording
 */
export async function readSample(id: string): Promise<SampleFile> {
  const file = fileOf(id);
  const text = await readFile(new URL(file, ROOT), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new Error(`There is no ${file} yet. Record it: npm run lab -- ${id}`);
  }
  try {
    return parseSample(text);
  } catch (failure) {
    throw new Error(
      `${file} does not hold a recording: ${messageOf(failure)}\nRecord it: npm run lab -- ${id}`,
    );
  }
}

/**
 * A sample as text, in the form that `docs/adding-a-code.md` describes.
 *
 * @throws {Error} if the sample breaks a rule of that form, or the text would be read as something else
 */
export function textOf(sample: SampleFile): string {
  const { transcripts, provenance, ...facts } = sample;
  const { note, row, ...before } = facts;
  const [only, ...others] = row?.cells ?? [];
  const matter = {
    ...before,
    ...(row && { row: { ...row, cells: others.length === 0 ? only : row.cells } }),
    provenance: { ...provenance, date: provenance.date.toISOString().slice(0, 10) },
    ...(note !== undefined && { note }),
  };
  const yaml = dump(matter, { lineWidth: -1, quotingType: "'" });
  const blocks = transcripts.map(({ view, caption, text }) => {
    const fence = fenceFor(text);
    return `${fence}${view}${caption === undefined ? '' : ` ${caption}`}\n${text}\n${fence}`;
  });
  const text = `---\n${yaml}---\n\n${blocks.join('\n\n')}\n`;
  const lost = difference(sample, parseSample(text));
  if (lost !== undefined) throw new Error(`Its file would say something else:\n${lost}`);
  return text;
}

/**
 * The recorded sample in the text of a file.
 *
 * @throws {Error} if the text does not hold one
 */
export function parseSample(text: string): SampleFile {
  const [, matter = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const result = sampleSchema.safeParse(load(matter));
  if (!result.success) throw new Error(`its facts break a rule\n${z.prettifyError(result.error)}`);
  const { provenance, ...facts } = result.data;
  if (provenance.kind !== 'recorded') throw new Error(`it is ${provenance.kind}`);
  const transcripts = readTranscripts(body);
  if (!transcripts) throw new Error('it must hold fenced blocks only, each with its view');
  return { ...facts, provenance, transcripts };
}

/** The file of a sample, from the root of the project. */
function fileOf(id: string): string {
  const [code = '', name = ''] = id.split('/');
  return `content/codes/${code}/samples/${name}.md`;
}

/** A fence that is longer than any run of backticks in the text. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}
