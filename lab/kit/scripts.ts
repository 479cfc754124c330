import { readdir } from 'node:fs/promises';
import { distance } from 'fastest-levenshtein';
import type { Recording } from './recording.ts';

const SCRIPTS = new URL('../samples/', import.meta.url);

/** The ids of all samples that have a script, sorted: `499/nginx-cache`. */
export async function scriptIds(): Promise<string[]> {
  const files = await readdir(SCRIPTS, { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/**
 * The samples that were asked for.
 *
 * @param asked ids, or codes for all of their samples; none for every sample
 * @param ids of all samples that have a script
 * @throws {Error} with the nearest ids, if there is no script
 */
export function chosenIds(asked: readonly string[], ids: readonly string[]): string[] {
  if (asked.length === 0) return [...ids];
  const chosen = asked.flatMap((name) => {
    const found = ids.filter((id) => id === name || id.startsWith(`${name}/`));
    if (found.length === 0) {
      throw new Error(
        `There is no script lab/samples/${name}.ts. Did you mean ${nearest(name, ids).join(', ')}?`,
      );
    }
    return found;
  });
  return [...new Set(chosen)];
}

/** The three ids and codes that are spelled most like a name. */
function nearest(name: string, ids: readonly string[]): string[] {
  const codes = ids.map((id) => id.replace(/\/.*$/, ''));
  return [...new Set([...codes, ...ids])]
    .map((candidate) => ({ candidate, far: distance(name, candidate) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/**
 * What a script exports.
 *
 * @throws {Error} if it exports no recording
 */
export async function loadRecording(id: string): Promise<Recording> {
  const module: unknown = await import(new URL(`${id}.ts`, SCRIPTS).href);
  if (!isRecordingModule(module)) {
    throw new Error(`lab/samples/${id}.ts has no recording as its default export.`);
  }
  return module.default;
}

function isRecordingModule(module: unknown): module is { default: Recording } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  const { default: value } = module;
  return typeof value === 'object' && value !== null && 'record' in value;
}
