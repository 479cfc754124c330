import type { Format } from '../piece.ts';
import { statusInMessage } from './messages.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

const TRACEBACK = 'Traceback (most recent call last):';

const INDENTED = /^\s{1,40}\S/;

/** More lines of a stack tell nothing. */
const MOST_LINES = 100;

/**
 * The message of a client program, with the stack around it: in Python above the message, elsewhere
 * below.
 */
export const clientMessage: Format = {
  id: 'client-message',
  name: 'message of a client program',
  read: (lines, at) => {
    const message = lines[at]?.startsWith(TRACEBACK) ? endOfIndented(lines, at + 1) : at;
    const status = statusInMessage(lines[message] ?? '');
    if (status === undefined) return undefined;
    const end = endOfIndented(lines, message + 1);
    return reading('client', lines.slice(at, end).join('\n'), end - at, {
      status: statusOf(status),
    });
  },
};

/** The first line from a line on that is not indented, or that is a message of its own. */
function endOfIndented(lines: readonly string[], from: number): number {
  let end = from;
  while (end < from + MOST_LINES && INDENTED.test(lines[end] ?? '')) {
    if (statusInMessage(lines[end] ?? '') !== undefined) break;
    end++;
  }
  return end;
}
