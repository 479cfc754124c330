import type { Format } from '../piece.ts';
import { jsonAt } from './json-text.ts';
import { at as valueAt, isRecord } from './json-value.ts';
import { reading } from './reading.ts';
import { validStatusOf } from './status.ts';

/** Where bodies say their status, the most telling first. */
const PATHS = [
  'status',
  'statusCode',
  'status_code',
  'httpStatus',
  'http_status',
  'error.code',
  'error.status',
  'error.statusCode',
  'code',
  'errorCode',
  'error_code',
  'error',
  'meta.status',
  'meta.code',
  'response.status',
];

/** A JSON value begins here at the latest, behind the words of the program that printed it. */
const MOST_BEFORE = 300;

const BEGIN = /[{[]\s?(?:["{]|$)/;

/**
 * A body in JSON: problem details (https://www.rfc-editor.org/rfc/rfc9457.xml), and errors as met in
 * 499-arcgis-pjson.txt, 499-google-h2-response.txt, 530-cloudflare-1016-json.txt and 499-grpc-connect.txt,
 * also behind words of the program that printed it.
 */
export const jsonBody: Format = {
  id: 'json-body',
  name: 'JSON body',
  read: (lines, at) => {
    const line = lines[at] ?? '';
    const from = line.slice(0, MOST_BEFORE).search(BEGIN);
    if (from === -1) return undefined;
    const json = jsonAt(lines, at, from);
    if (!json) return undefined;
    const status = statusInBody(json.value);
    if (from > 0 && status === undefined) return undefined;
    return reading('body', lines.slice(at, at + json.lines).join('\n'), json.lines, { status });
  },
};

/** The status that a body itself gives, which may differ from that of its response. */
export function statusInBody(value: unknown): number | undefined {
  if (Array.isArray(value)) return statusInBody(value[0]);
  if (!isRecord(value)) return undefined;
  for (const path of PATHS) {
    const status = validStatusOf(valueAt(value, path));
    if (status !== undefined) return status;
  }
  return Array.isArray(value['errors']) ? statusInBody(value['errors']) : undefined;
}
