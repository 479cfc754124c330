import { fieldsFromRequest, isQuoted, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf } from './status.ts';

/** Fields that no other server writes. */
const OWN_FIELDS = ['x_cf_routererror:', 'gorouter_time:', 'vcap_request_id:', 'x_forwarded_for:"'];

/**
 * The access log of the router of Cloud Foundry: `host - [time] "request" status received sent "referer" …`
 * (https://github.com/cloudfoundry/gorouter/blob/main/accesslog/schema/access_log_record.go).
 */
export const gorouter = lineFormat('gorouter', 'access log of Gorouter', (line) => {
  if (!OWN_FIELDS.some((field) => line.includes(field))) return undefined;
  const fields = fieldsFromRequest(line);
  // With one count of bytes instead of two it is a format of another server.
  if (isQuoted(fields[3]) || !isQuoted(fields[4])) return undefined;
  return { status: statusOf(word(fields[1])), writtenBy: 'gorouter' };
});
