import { fieldsFromRequest, isQuoted, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

/** `$req_id` at the end. */
const ID = /^[0-9a-f]+$/;

/**
 * The default format `upstreaminfo` of ingress-nginx: `… "request" status bytes "referer" "user agent"
 * length time [upstream] [alternative] address length time upstream_status req_id`
 * (https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/nginx-configuration/log-format.md).
 */
export const ingressNginx = lineFormat('ingress-nginx', 'access log of ingress-nginx', (line) => {
  if (!line.includes('] [')) return undefined;
  const fields = fieldsFromRequest(line);
  const isOwn =
    isQuoted(fields[3]) &&
    isQuoted(fields[4]) &&
    fields[7]?.kind === 'bracketed' &&
    fields[8]?.kind === 'bracketed';
  if (!isOwn) return undefined;
  const hasId = ID.test(word(fields.at(-1)) ?? '');
  return {
    status: statusOf(word(fields[1])),
    upstreamStatus: hasId ? upstreamStatusOf(word(fields.at(-2))) : undefined,
    writtenBy: 'nginx',
  };
});
