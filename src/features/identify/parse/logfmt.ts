import { looseStatus } from './loose-status.ts';
import { lineFormat } from './reading.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

const BEGIN = /^(?:[a-z][\w.@/-]{0,60}=)/i;

/** Two fields make a record, one could be anything. */
const ANOTHER = /\s[a-z][\w.@/-]{0,60}=/i;

const STATUS =
  /(?:^|\s)(?:status|status_?code|http_?status|http\.status(?:_code)?|response_?(?:status|code)|DownstreamStatus|code)="?(\d{3})(?=["\s]|$)/i;

const UPSTREAM = /(?:^|\s)(?:upstream_?status|OriginStatus)="?(\d{1,3}|-)(?=["\s]|$)/i;

/** Lines of `key=value` (https://github.com/brandur/sorg/blob/058f6aeb/content/articles/logfmt.md). */
export const logfmt = lineFormat('logfmt', 'log line of key=value', (line) => {
  if (!BEGIN.test(line) || !ANOTHER.test(line)) return undefined;
  const status = STATUS.exec(line)?.[1];
  return {
    status: status === undefined ? looseStatus(line) : statusOf(status),
    upstreamStatus: upstreamStatusOf(UPSTREAM.exec(line)?.[1]),
  };
});
