import type { Format } from '../piece.ts';
import { at as valueAt, isRecord } from './json-value.ts';
import { STATUS_FIELDS } from './json-log-fields.ts';
import { looseStatus } from './loose-status.ts';
import { reading } from './reading.ts';
import { recordAt } from './record.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

/** Keys that a record of a log has and the body of a response has not. */
const OF_A_LOG = [
  'level',
  'severity',
  'lvl',
  'logger',
  'ts',
  'time',
  '@timestamp',
  'time_local',
  'time_iso8601',
  'remote_addr',
  'remote_ip',
  'client_ip',
  'clientIP',
  'ClientIP',
  'method',
  'request',
  'request_method',
  'requestMethod',
  'request_uri',
  'uri',
  'httpRequest',
  'http',
  'EdgeResponseStatus',
  'RayID',
  'start_time',
  'msg',
  'req',
  'bytes_sent',
  'body_bytes_sent',
  'duration',
  'response_flags',
  'logName',
  'api',
];

/** A record of a log in JSON (https://github.com/ndjson/ndjson-spec/blob/master/README.md), whatever wrote it. */
export const jsonLog: Format = {
  id: 'json-log',
  name: 'log record in JSON',
  read: (lines, at) => {
    const found = recordAt(lines, at);
    if (!found || !isOfALog(found.record)) return undefined;
    const { record } = found;
    const field = STATUS_FIELDS.find(([path]) => statusOf(valueAt(record, path)) !== undefined);
    const status = field ? statusOf(valueAt(record, field[0])) : looseStatus(found.text);
    const upstream = field?.[1] === undefined ? undefined : valueAt(record, field[1]);
    return reading('log', found.text, found.lines, {
      status,
      upstreamStatus: upstreamStatusOf(upstream),
      writtenBy: writerOf(record),
    });
  },
};

/** Whether a record is of a log and no body; Azure has the keys one level deeper. */
export function isOfALog(record: Readonly<Record<string, unknown>>): boolean {
  const properties = record['properties'];
  return [record, properties].some(
    (value) => isRecord(value) && OF_A_LOG.some((key) => Object.hasOwn(value, key)),
  );
}

/** The product whose own fields a record has. */
function writerOf(record: Readonly<Record<string, unknown>>): string | undefined {
  if (Object.hasOwn(record, 'EdgeResponseStatus')) return 'cloudflare';
  if (record['category'] === 'ApplicationGatewayAccessLog') return 'azure-application-gateway';
  if (isRecord(record['api']) && Object.hasOwn(record, 'deploymentid')) return 'minio';
  return undefined;
}
