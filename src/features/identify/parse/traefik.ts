import type { Format } from '../piece.ts';
import { fieldsFromRequest, isQuoted, word } from './fields.ts';
import { recordAt } from './record.ts';
import { lineFormat, reading } from './reading.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

const DURATION = /^\d+ms$/;

/**
 * The common format of Traefik: behind the combined one a count of requests, the router, the URL of the
 * server, the duration
 * (https://github.com/traefik/traefik/blob/master/pkg/middlewares/accesslog/logger_formatters.go).
 */
export const traefikCommon = lineFormat('traefik', 'access log of Traefik', (line) => {
  if (!line.includes('ms')) return undefined;
  const fields = fieldsFromRequest(line);
  const isOwn = isQuoted(fields[3]) && isQuoted(fields[6]) && DURATION.test(word(fields[8]) ?? '');
  return isOwn ? { status: statusOf(word(fields[1])), writtenBy: 'traefik' } : undefined;
});

/** Traefik's access log in JSON (https://github.com/traefik/traefik/blob/master/pkg/middlewares/accesslog/logdata.go). */
export const traefikJson: Format = {
  id: 'traefik-json',
  name: 'access log of Traefik in JSON',
  read: (lines, at) => {
    const found = recordAt(lines, at, '"DownstreamStatus"');
    if (!found) return undefined;
    const status = statusOf(found.record['DownstreamStatus']);
    const upstreamStatus = upstreamStatusOf(found.record['OriginStatus']);
    return reading('log', found.text, found.lines, {
      status,
      // A status of Traefik's own stands in both fields, as met in 499-traefik-json-access-log.txt.
      upstreamStatus: upstreamStatus === status ? undefined : upstreamStatus,
      writtenBy: 'traefik',
    });
  },
};

/** What a proxy of Traefik says of a status that it made up itself. */
const CAUSED = /(\d{3}) [A-Z][A-Za-z ]{2,40}(?:' caused by: |(?:' caused by)? error=)/;

/**
 * Traefik's own log (https://github.com/traefik/traefik/blob/master/pkg/proxy/httputil/proxy.go; with a quote
 * https://github.com/traefik/traefik/blob/0272083b/pkg/server/service/proxy.go, and with a colon too as met in
 * 499-traefik-debug-log.txt).
 */
export const traefikLog = lineFormat('traefik-log', 'log of Traefik', (line) => {
  if (!line.includes("' caused by: ") && !line.includes(' error=')) return undefined;
  const status = CAUSED.exec(line)?.[1];
  if (status === undefined) return undefined;
  // ` error=` behind a message is the way of zerolog, whoever uses it.
  const isOwn = line.includes("' caused by") || line.includes('/traefik/');
  return { status: statusOf(status), writtenBy: isOwn ? 'traefik' : undefined };
});
