import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { dump, load } from 'js-yaml';
import { readTranscripts, type Transcript } from '../../src/catalog/outline.ts';
import { sampleSchema, type Sample } from '../../src/schemas/sample.ts';
import { difference } from './compare.ts';
import { messageOf } from './message.ts';
import type { Recorded, Recording } from './recording.ts';

/** A sample as its file holds it. */
export interface SampleFile extends Omit<Sample, 'provenance'> {
  readonly provenance: Extract<Sample['provenance'], { kind: 'recorded' }>;
  readonly transcripts: readonly Transcript[];
}

const SAMPLES = new URL('../../content/samples/', import.meta.url);

/**
 * The sample that a script has recorded today.
 *
 * @param id of the sample: the stem of the script
 * @param software each with its version
 */
export function sampleOf(
  id: string,
  { title, product, table, note }: Recording,
  { parts, cells }: Recorded,
  software: readonly string[],
): SampleFile {
  if ((table === undefined) !== (cells === undefined)) {
    throw new Error('It has a table without cells, or cells without a table.');
  }
  return {
    title,
    code: Number.parseInt(id, 10),
    ...(product !== undefined && { product }),
    ...(table && cells && { row: { table: table.id, position: table.position, cells } }),
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
 * Writes a sample to `content/samples`.
 *
 * @throws {Error} if the file would not say what was recorded; then nothing is written
 */
export async function writeSample(id: string, sample: SampleFile): Promise<void> {
  await writeFile(fileOf(id), textOf(sample));
}

/**
 * Reads a sample that was recorded before.
 *
 * @throws {Error} if there is none, or it was not recorded
 */
export async function readSample(id: string): Promise<SampleFile> {
  const text = await readFile(fileOf(id), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new Error(`There is no content/samples/${id}.md yet. Record it: npm run lab -- ${id}`);
  }
  try {
    return parseSample(text);
  } catch (failure) {
    throw new Error(
      `content/samples/${id}.md is not a recording: ${messageOf(failure)}\nRecord it: npm run lab -- ${id}`,
    );
  }
}

/**
 * A sample as text, in the form that `content/README.md` describes.
 *
 * @throws {Error} if it breaks the rules of that form, or the text would be read as something else
 */
export function textOf(sample: SampleFile): string {
  const { transcripts, provenance, ...facts } = sample;
  const { note, ...before } = facts;
  const matter = {
    ...before,
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
 * A recorded sample from the text of its file.
 *
 * @throws {Error} if the text is none
 */
export function parseSample(text: string): SampleFile {
  const [, matter = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  const result = sampleSchema.safeParse(load(matter));
  if (!result.success) throw new Error(`its facts break a rule\n${z.prettifyError(result.error)}`);
  const { provenance, ...facts } = result.data;
  if (provenance.kind !== 'recorded') throw new Error(`it is ${provenance.kind}`);
  const transcripts = readTranscripts(body);
  if (!transcripts) throw new Error('it has no fenced blocks that can be read, each with a view');
  return { ...facts, provenance, transcripts };
}

function fileOf(id: string): URL {
  return new URL(`${id}.md`, SAMPLES);
}

/** A fence that is longer than any run of backticks in the text. */
function fenceFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(longest + 1);
}
