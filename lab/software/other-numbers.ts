import { rawAnswer, startRawServer } from './raw-server.ts';
import type { Lab } from '../kit/lab.ts';
import type { Cells } from '../kit/recording.ts';

/** A success and an error that nobody registered, a number above HTTP's, and one of four digits. */
export const OTHER_NUMBERS = ['299', '470', '600', '1000'];

/** Starts a server that answers `/470` with `HTTP/1.1 470 Made Up`, whatever the number is. */
export function startOtherNumbers(
  lab: Lab,
  numbers: readonly string[],
  headers: readonly string[] = [],
): Promise<string> {
  const answers: Record<string, string> = {};
  for (const n of numbers) answers[`/${n}`] = rawAnswer(`${n} Made Up`, 'x', headers);
  return startRawServer(lab, answers);
}

/** A row with one cell for each number. */
export function cellsOf(
  column: string,
  name: string,
  numbers: readonly string[],
  cells: readonly string[],
): Cells {
  const row: Cells = { [column]: name };
  for (const [i, n] of numbers.entries()) row[`A ${n}`] = cells[i] ?? '';
  return row;
}

/**
 * Asks a server for a number, and returns the first line of its answer as it arrives.
 *
 * @param origin what comes before the path, if the server is a forward proxy
 */
export async function firstLine(
  lab: Lab,
  port: number,
  n: string,
  origin = '',
): Promise<{ readonly transcript: string; readonly line: string }> {
  const request = `printf 'GET ${origin}/${n} HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n\\r\\n'`;
  const command = `${request} | curl -sN telnet://127.0.0.1:${port} | head -n 1`;
  const { stdout } = await lab.run('sh', ['-c', command]);
  return { transcript: `$ ${command}`, line: stdout.trim() };
}
