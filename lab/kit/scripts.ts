import { readdir } from 'node:fs/promises';
import type { Recording } from './recording.ts';

const SCRIPTS = new URL('../samples/', import.meta.url);

/** The ids of the samples that have a script, sorted. */
export async function scriptIds(): Promise<string[]> {
  return (await readdir(SCRIPTS)).map((name) => name.replace(/\.ts$/, '')).sort();
}

/**
 * What a script exports.
 *
 * @throws {Error} if it exports no recording
 */
export async function loadRecording(id: string): Promise<Recording> {
  const module: unknown = await import(new URL(`${id}.ts`, SCRIPTS).href);
  if (!isRecordingModule(module)) {
    throw new Error(`lab/samples/${id}.ts exports no recording by default.`);
  }
  return module.default;
}

function isRecordingModule(module: unknown): module is { default: Recording } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  const { default: value } = module;
  return typeof value === 'object' && value !== null && 'record' in value;
}
