import { fieldsFromRequest, isQuoted, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

/**
 * What stands in every line of programs that write a request in quotes and its status, such as Uvicorn
 * (https://github.com/encode/uvicorn/blob/01479394/uvicorn/logging.py).
 */
const REQUEST_AND_STATUS = / HTTP\/\d(?:\.\d)?""? (\d{1,3})(?!\S)/;

/**
 * How people name `$upstream_status` in formats of their own
 * (https://github.com/nginx/nginx.org/blob/main/xml/en/docs/http/ngx_http_upstream_module.xml).
 */
const UPSTREAM = /\b(?:upstream_?status|ustatus|us|ups)[=:]"?([\d-][\d, :-]*)/i;

/** Some put the host or the addresses between the request and the status. */
const MOST_BETWEEN = 2;

/**
 * The common and combined formats of Apache (https://github.com/apache/httpd/blob/00bc2101/docs/manual/logs.xml)
 * and nginx (https://github.com/nginx/nginx/blob/master/src/http/modules/ngx_http_log_module.c), with more
 * fields behind, and other lines with a quoted request and a status. Many servers write them.
 */
export const accessLog = lineFormat(
  'access-log',
  'access log, common or combined format',
  (line) => {
    if (!line.includes('" ')) return undefined;
    const status = statusAfterRequest(line) ?? statusOf(REQUEST_AND_STATUS.exec(line)?.[1]);
    if (status === undefined) return undefined;
    return { status, upstreamStatus: upstreamStatusOf(UPSTREAM.exec(line)?.[1]) };
  },
);

function statusAfterRequest(line: string): number | undefined {
  const [, ...after] = fieldsFromRequest(line);
  const at = after.findIndex((field) => !isQuoted(field));
  return at > MOST_BETWEEN ? undefined : statusOf(word(after[at]));
}
