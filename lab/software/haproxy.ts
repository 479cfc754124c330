import { until, type Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { listening } from './nginx.ts';

/** A running HAProxy. */
export interface Haproxy {
  readonly url: string;
  readonly port: number;
  /** Waits for the log line of a request, in the format of `option httplog`, and returns it. */
  readonly log: () => Promise<string>;
  /** Waits until a line of the log matches, whether or not a server was asked, and returns it. */
  readonly logLine: (pattern: RegExp) => Promise<string>;
  /** Waits until the log has that many lines about requests, and returns them. */
  readonly requestLog: (lines: number) => Promise<string>;
}

/** What varies in HAProxy's log line: its five timers and its counts of connections. */
export const HAPROXY_VARYING: readonly Varying[] = [
  [/ (?:-?\d+\/){4}\d+ (?=\d{3} )/g, ' <timers> '],
  [/ (?:\d+\/){4}\d+ \d+\/\d+ "/g, ' <connections> "'],
];

/** How an HAProxy is configured. */
export interface HaproxyOptions {
  /** The server behind it: host and port. */
  readonly server: string;
  /** Lines for its `defaults` section, after the log and the usual timeouts. The last one counts. */
  readonly defaults?: readonly string[];
  /** Lines for its `frontend` section: `http-request reject if { path /reject }`. */
  readonly frontend?: readonly string[];
  /** Lines for its `backend` section: `http-request set-timeout server 1s`. */
  readonly backend?: readonly string[];
}

/**
 * Starts an HAProxy on a free port of the loopback interface.
 *
 * @throws {Error} with its output, if it does not listen
 */
export async function startHaproxy(
  lab: Lab,
  { server, defaults = [], frontend = [], backend = [] }: HaproxyOptions,
): Promise<Haproxy> {
  const port = await lab.freePort();
  const file = await lab.write(
    'haproxy.cfg',
    `global
  log stdout format raw local0 info
defaults
  mode http
  log global
  option httplog
  # Keep the lab's test whether HAProxy listens out of the log.
  option dontlognull
  timeout connect 2s
  timeout client 30s
  timeout server 10s
${defaults.map((line) => `  ${line}`).join('\n')}
frontend web
  bind 127.0.0.1:${port}
${frontend.map((line) => `  ${line}`).join('\n')}
  default_backend app
backend app
${backend.map((line) => `  ${line}`).join('\n')}
  server app1 ${server}
`,
  );
  const running = lab.start('haproxy', ['-db', '-f', file]);
  await listening(port, running, 'HAProxy');
  const lineLike = (pattern: RegExp) => () =>
    running
      .output()
      .split('\n')
      .find((line) => pattern.test(line));
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () => until('a request in the log of HAProxy', lineLike(/ web app\/app1 /)),
    logLine: (pattern) =>
      until(`a line like ${String(pattern)} in the log of HAProxy`, lineLike(pattern)),
    requestLog: (lines) =>
      until(`${lines} requests in the log of HAProxy`, () => {
        const requests = running
          .output()
          .split('\n')
          .filter((line) => / web \S+\/\S+ .*"[A-Z]+ \S+ HTTP/.test(line));
        return requests.length >= lines ? `${requests.join('\n')}\n` : undefined;
      }),
  };
}
