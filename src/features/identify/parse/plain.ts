import type { Format } from '../piece.ts';
import { looseStatus } from './loose-status.ts';
import { reading } from './reading.ts';
import { linesToSkip } from './skip.ts';

/** A shorter line is of no other format, unless JSON begins there. */
const LEAST_CHARACTERS = 4;

const JSON_BEGIN = /^[{[]/;

/** A paragraph of more lines is taken in parts. */
const MOST_LINES = 40;

/**
 * Any other text: a line with the lines after it, up to one that is of another format or tells another
 * status. One empty line does not end it, for pages that are copied as text have many.
 *
 * @param others the formats that are tried before this one
 */
export function plainAfter(others: readonly Format[]): Format {
  const isOther = (lines: readonly string[], at: number) => {
    const line = lines[at] ?? '';
    if (line.length < LEAST_CHARACTERS && !JSON_BEGIN.test(line)) return line.trim() === '';
    return (
      linesToSkip(lines, at) > 0 || others.some((format) => format.read(lines, at) !== undefined)
    );
  };
  return {
    id: 'plain',
    name: 'text',
    read: (lines, at) => {
      let status = looseStatus(lines[at] ?? '');
      let end = at + 1;
      for (; end < Math.min(lines.length, at + MOST_LINES); end++) {
        const isApart = lines[end]?.trim() === '';
        const next = isApart ? end + 1 : end;
        if (isOther(lines, next)) break;
        const own = looseStatus(lines[next] ?? '');
        if (own !== undefined && (isApart || status !== undefined)) break;
        status ??= own;
        end = next;
      }
      return reading('client', lines.slice(at, end).join('\n'), end - at, { status });
    },
  };
}
