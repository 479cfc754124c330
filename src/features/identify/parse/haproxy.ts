import { fieldsOf, isTime, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf } from './status.ts';

const CLIENT = /^\S+:\d+ \[/;

/** The state at disconnection: `----`, `CD--`, `sH--` (section 8.5 of the same document). */
const TERMINATION = /^[A-Za-z-]{4}$/;

/**
 * The HTTP log format of HAProxy: `client:port [date] frontend backend/server timers status bytes
 * cookie cookie termination counts queues …`
 * (https://github.com/haproxy/haproxy/blob/master/doc/configuration.txt, section 8.2.3). A status of -1
 * (https://github.com/haproxy/haproxy/blob/master/src/http_ana.c) says that no response was sent.
 */
export const haproxy = lineFormat('haproxy', 'HTTP log of HAProxy', (line) => {
  if (!CLIENT.test(line)) return undefined;
  const fields = fieldsOf(line);
  const isOwn =
    isTime(fields[1]) &&
    word(fields[3])?.includes('/') === true &&
    TERMINATION.test(word(fields[9]) ?? '');
  return isOwn ? { status: statusOf(word(fields[5])) } : undefined;
});
