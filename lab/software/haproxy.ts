import { until, type Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { listening } from './nginx.ts';

/** An HAProxy that runs. */
export interface Haproxy {
  readonly url: string;
  readonly port: number;
  /** Waits until its log has a line on a request, and returns it; the format is `option httplog`. */
  readonly log: () => Promise<string>;
}

/** What varies in HAProxy’s log line: its five timers, and how many connections there were. */
export const HAPROXY_VARYING: readonly Varying[] = [
  [/ (?:-?\d+\/){4}\d+ (?=\d{3} )/g, ' <timers> '],
  [/ (?:\d+\/){4}\d+ \d+\/\d+ "/g, ' <connections> "'],
];

/** How an HAProxy is configured. */
export interface HaproxyOptions {
  /** The server behind it: host and port. */
  readonly server: string;
  /** What its defaults say beside the log and the usual timeouts; what comes last counts. */
  readonly defaults?: readonly string[];
}

/**
 * Starts an HAProxy on a free port of the loopback interface.
 *
 * @throws {Error} with what it printed, if it does not listen
 */
export async function startHaproxy(
  lab: Lab,
  { server, defaults = [] }: HaproxyOptions,
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
  # The lab looks whether somebody listens; that is no request.
  option dontlognull
  timeout connect 2s
  timeout client 30s
  timeout server 10s
${defaults.map((line) => `  ${line}`).join('\n')}
frontend web
  bind 127.0.0.1:${port}
  default_backend app
backend app
  server app1 ${server}
`,
  );
  const running = lab.start('haproxy', ['-db', '-f', file]);
  await listening(port, running, 'HAProxy');
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () =>
      until('a request in the log of HAProxy', () =>
        running
          .output()
          .split('\n')
          .find((line) => / web app\/app1 /.test(line)),
      ),
  };
}
