import { fieldsOf, isQuoted, isTime, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf } from './status.ts';

/** Response flags: `-`, `DC`, `UF,URX`. */
const FLAGS = /^(?:-|[A-Z][A-Za-z,]*)$/;

/** What Envoy says of a response that the upstream server sent. */
const VIA_UPSTREAM = 'via_upstream';

/** Details are words; the default format has the count of bytes there. */
const DETAILS = /^[a-z]/;

/**
 * The default format of Envoy: `[start] "method path protocol" code flags …`
 * (https://github.com/envoyproxy/envoy/blob/01625a89/docs/root/configuration/observability/access_log/usage.rst),
 * and that of Istio, whose next field tells whether the status came from upstream
 * (https://github.com/istio/istio/blob/master/pilot/pkg/model/telemetry_logging.go).
 */
export const envoy = lineFormat('envoy', 'access log of Envoy or Istio', (line) => {
  if (!line.startsWith('[')) return undefined;
  const [start, request, code, flags, details] = fieldsOf(line);
  const status = statusOf(word(code));
  const isOwn = isTime(start) && isQuoted(request) && FLAGS.test(word(flags) ?? '');
  if (status === undefined || !isOwn) return undefined;
  const words = word(details) ?? '';
  if (!DETAILS.test(words)) return { status };
  return { status, upstreamStatus: words === VIA_UPSTREAM ? status : 'none' };
});
