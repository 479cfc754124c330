import type { Format } from '../piece.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

const BETWEEN = /[ \t]+/;

/** More fields than any server writes. */
const MOST_FIELDS = 100;

const MOST_MISSING = 2;

const FIELDS = '#Fields:';

type Names = readonly string[] | undefined;

/** For each line of a text, the names that are in force there. */
const inForce = new WeakMap<readonly string[], readonly Names[]>();

/**
 * Lines in the W3C extended format (https://w3.org/TR/WD-logfile), as IIS
 * writes them (https://learn.microsoft.com/windows/desktop/Http/w3c-logging). Only the directive `#Fields:`
 * tells where the status is: lines without it are not read.
 */
export const iis: Format = {
  id: 'iis',
  name: 'W3C extended log, such as that of IIS',
  read: (lines, at) => {
    const line = lines[at] ?? '';
    const names = namesAt(lines, at);
    if (!names || line.startsWith('#')) return undefined;
    const values = line.trimEnd().split(BETWEEN, MOST_FIELDS);
    // Counted from the end, for fields in front may have been cut out of a line that was passed on.
    const missing = names.length - values.length;
    const status = statusOf(values[names.indexOf('sc-status') - missing]);
    if (missing < 0 || missing > MOST_MISSING || status === undefined) return undefined;
    return reading('log', line, 1, { status });
  },
};

function namesAt(lines: readonly string[], at: number): Names {
  let found = inForce.get(lines);
  if (!found) {
    let names: Names;
    found = lines.map((line) => {
      if (line.startsWith(FIELDS)) {
        names = line.slice(FIELDS.length).trim().split(BETWEEN, MOST_FIELDS);
      }
      return names;
    });
    inForce.set(lines, found);
  }
  return found[at];
}
