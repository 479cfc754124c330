import { isOfALog } from './json-log.ts';
import { at, isRecord, parseJson } from './json-value.ts';

/**
 * Where collectors of logs put the line: Docker, Elastic (https://github.com/elastic/ecs/blob/015381ae/schemas/base.yml),
 * loggers such as Caddy's, the journal of systemd
 * (https://github.com/systemd/systemd/blob/004e3ed1/man/systemd.journal-fields.xml), Google Cloud
 * (https://github.com/googleapis/googleapis/blob/0cdd9b1d/google/logging/v2/log_entry.proto).
 */
const KEYS = ['log', 'message', 'msg', 'MESSAGE', 'textPayload'];

/** A record that may hold a line, so that others are not parsed. */
const HOLDS_LINE = /"(?:log|message|msg|MESSAGE|textPayload)"\s?:\s?"/;

/** A longer record holds no line. */
const MOST_CHARACTERS = 65_536;

/**
 * What a line of a server holds and a sentence does not: a request in quotes, the beginning of a response,
 * the beginning of a line of nginx's error log, the fields of a router.
 */
const SERVER_LINE =
  / HTTP\/\d(?:\.\d)?\\?"|^HTTP\/\d|^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[|^(?:\S{0,40} )?at=[a-z]{1,8} |^\{"/;

/** The line or lines inside a JSON record of a log, or the line itself if it is no such record. */
export function unpackRecord(line: string): string[] {
  if (line.startsWith('"HTTP/') || line.startsWith('[{')) return unpackValue(line);
  if (!line.startsWith('{') || line.length > MOST_CHARACTERS || !HOLDS_LINE.test(line))
    return [line];
  const record = parseJson(line);
  if (!isRecord(record)) return [line];
  const inner = KEYS.map((key) => at(record, key)).find((value) => typeof value === 'string');
  if (typeof inner !== 'string') return [line];
  // Docker's own records have nothing of their own to tell
  // (https://github.com/moby/moby/blob/master/daemon/logger/jsonfilelog/jsonlog/jsonlog.go).
  const isDocker = typeof record['log'] === 'string' && typeof record['stream'] === 'string';
  return isDocker || SERVER_LINE.test(inner) ? inner.trimEnd().split('\n') : [line];
}

/** The lines of a response that is printed as a string; the records of a log in an array, each as a line. */
function unpackValue(line: string): string[] {
  const value = line.length > MOST_CHARACTERS ? undefined : parseJson(line);
  if (typeof value === 'string') return value.split(/\r?\n/);
  const isLog =
    Array.isArray(value) && value.every((record) => isRecord(record) && isOfALog(record));
  return isLog ? value.map((record) => JSON.stringify(record)) : [line];
}
