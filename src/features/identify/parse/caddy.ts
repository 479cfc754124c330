import type { Format } from '../piece.ts';
import { at as valueAt, isRecord, parseJson } from './json-value.ts';
import { lineFormat, reading } from './reading.ts';
import { recordAt } from './record.ts';
import { statusOf } from './status.ts';

/** The names of its loggers that tell of requests; others name theirs `http.` too. */
const LOGGER = /^http\.(?:log|handlers)\./;

/** Caddy's access log in JSON (https://github.com/caddyserver/website/blob/master/src/docs/markdown/logging.md). */
export const caddyJson: Format = {
  id: 'caddy',
  name: 'access log of Caddy',
  read: (lines, at) => {
    const found = recordAt(lines, at, '"http.');
    const logger = found?.record['logger'];
    if (!found || typeof logger !== 'string' || !LOGGER.test(logger)) return undefined;
    const status = statusOf(valueAt(found.record, 'status'));
    return reading('log', found.text, found.lines, { status, writtenBy: 'caddy' });
  },
};

/** The field before the message. */
const CONSOLE_LOGGER = /\thttp\.(?:log|handlers)\./;

/**
 * The same on a terminal, where `console` is the default
 * (https://github.com/caddyserver/website/blob/master/src/docs/markdown/caddyfile/directives/log.md): fields
 * between tabs, the last one JSON.
 */
export const caddyConsole = lineFormat('caddy-console', 'access log of Caddy', (line) => {
  if (!CONSOLE_LOGGER.test(line)) return undefined;
  const record = parseJson(line.slice(line.indexOf('{')));
  return isRecord(record) ? { status: statusOf(record['status']), writtenBy: 'caddy' } : undefined;
});
