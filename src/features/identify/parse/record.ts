import { jsonAt } from './json-text.ts';
import { isRecord } from './json-value.ts';

/** A record of a log in JSON. */
export interface RecordAt {
  readonly record: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly lines: number;
}

/**
 * The JSON object that begins at a line, which may go over several lines.
 *
 * @param mark what must stand in it, so that other values are not parsed for nothing
 */
export function recordAt(lines: readonly string[], at: number, mark = '"'): RecordAt | undefined {
  const line = lines[at] ?? '';
  if (!line.startsWith('{')) return undefined;
  const isWhole = line.trimEnd().endsWith('}');
  if (isWhole && !line.includes(mark)) return undefined;
  const found = jsonAt(lines, at);
  if (!found?.text.includes(mark) || !isRecord(found.value)) return undefined;
  return { record: found.value, text: found.text, lines: found.lines };
}
