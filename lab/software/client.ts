import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Finished, Lab } from '../kit/lab.ts';
import type { RecordedPart } from '../kit/recording.ts';
import { PERL, PYTHON } from '../kit/software.ts';
import { session } from './shell.ts';

const CLIENTS = new URL('../clients/', import.meta.url);
const INTERPRETERS: Readonly<Record<string, string>> = {
  '.mjs': process.execPath,
  '.pl': PERL,
  '.py': PYTHON,
};

/** What a client program did. */
export interface ClientRun extends Finished {
  /** The command and its output, as a terminal shows them. */
  readonly transcript: string;
  /** The source of the program, to be shown before its output. */
  readonly program: RecordedPart;
}

/**
 * Runs a client program from `lab/clients` in the lab's folder.
 *
 * @param file in `lab/clients`: `599/tiny.pl`
 * @param options of the interpreter, before the name of the program
 * @throws {Error} with its output, if it fails
 */
export async function runClient(
  lab: Lab,
  file: string,
  args: readonly string[],
  options: readonly string[] = [],
): Promise<ClientRun> {
  const interpreter = INTERPRETERS[extname(file)];
  if (interpreter === undefined) throw new Error(`There is no interpreter for ${file}.`);
  const program = await bring(lab, file);
  const run = await session(lab, interpreter, [...options, basename(file), ...args]);
  if (run.status !== 0) throw new Error(`${file} failed:\n${run.transcript}`);
  return { ...run, program };
}

/** Copies a file from `lab/clients` into the lab's folder, so that no path shows in the recording. */
export async function bring(lab: Lab, file: string): Promise<RecordedPart> {
  const text = await readFile(new URL(file, CLIENTS), 'utf8');
  await writeFile(join(lab.folder, basename(file)), text);
  return { view: 'program', caption: basename(file), text };
}
