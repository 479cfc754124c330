import type { Format } from '../piece.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

const STATUS = /\bstatus=(\d{3})\b/;

/** How the rest of a line begins that a terminal has wrapped. */
const REST = /^(?:\s{0,8}[a-z_]+=|\S+"? [a-z_]+=)/;

const MOST_RESTS = 6;

/**
 * The lines of Heroku's router (https://github.com/brandur/sorg/blob/058f6aeb/content/articles/logfmt.md), also
 * where a terminal has wrapped them, as met in 499-heroku-h27-docs.txt and 499-heroku-h27-wrapped.txt.
 */
export const heroku: Format = {
  id: 'heroku',
  name: 'router log of Heroku',
  read: (lines, at) => {
    let text = lines[at] ?? '';
    if (!isRouterLine(text)) return undefined;
    let end = at + 1;
    while (!STATUS.test(text) && end <= at + MOST_RESTS && REST.test(lines[end] ?? '')) {
      text = `${text} ${lines[end++] ?? ''}`;
    }
    const status = statusOf(STATUS.exec(text)?.[1]);
    return reading('log', text, end - at, { status, writtenBy: 'heroku' });
  },
};

function isRouterLine(line: string): boolean {
  return (
    line.includes('heroku[router]: ') ||
    (line.includes('at=') && line.includes(' dyno=') && line.includes(' fwd='))
  );
}
