import type { Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { apache, caddy, curl, haproxy, nginx, squid, varnish } from '../kit/software.ts';
import { startApache } from './apache.ts';
import { ANY_ORDER, startCaddy } from './caddy.ts';
import { HAPROXY_VARYING, startHaproxy } from './haproxy.ts';
import { startNginx } from './nginx.ts';
import { SQUID_VARYING, startSquid } from './squid.ts';
import { startVarnish, TRANSACTIONS } from './varnish.ts';

/** What a sample that uses all of them needs. */
export const SIX = [nginx, haproxy, apache, caddy, squid, varnish, curl] as const;

/** What varies in their logs. */
export const SIX_VARYING: readonly Varying[] = [
  ...HAPROXY_VARYING,
  [/ (?:-?\d+\/){4}\d+ (?=-1 )/g, ' <timers> '],
  ...ANY_ORDER,
  ...SQUID_VARYING,
  ...TRANSACTIONS,
  [/\[pid \d+:tid \d+\]/g, '[<pid>]'],
  [/(\[\w{3} \w{3} \d\d )[\d:.]+( \d{4}\])/g, '[<date>]'],
];

/** A proxy in front of the application. */
export interface Proxy {
  readonly name: string;
  /** What curl needs to reach a path of the application through it, the URL last. */
  readonly ask: (path: string) => readonly string[];
  /** Waits until its access log has that many lines, and returns the last one. */
  readonly log: (lines: number) => Promise<string>;
  /** Waits for a matching line of its error log; only where it has one. */
  readonly errorLog?: (pattern: RegExp) => Promise<string>;
  /** What its log line says in short, as code: `499`, `504 sH--`. */
  readonly says: (line: string) => string;
}

/**
 * Starts nginx, HAProxy, Apache, Caddy, Squid and Varnish in front of an application.
 *
 * @param port of the application, on the loopback interface
 * @param waits how many seconds each waits for the application's answer
 */
export async function startSixProxies(lab: Lab, port: number, waits: number): Promise<Proxy[]> {
  const app = `127.0.0.1:${port}`;
  const engine = await startNginx(lab, {
    http: `upstream app { server ${app}; keepalive 8; }`,
    server: `location / {
      proxy_pass http://app;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_read_timeout ${waits}s;
    }`,
  });
  const balancer = await startHaproxy(lab, {
    server: app,
    // The default since 3.3.
    defaults: ['option abortonclose', `timeout server ${waits}s`],
  });
  const httpd = await startApache(lab, {
    modules: ['proxy', 'proxy_http'],
    config: `ProxyTimeout ${waits}
ProxyPass / http://${app}/
`,
  });
  const site = await startCaddy(
    lab,
    `reverse_proxy ${app} {
		transport http {
			response_header_timeout ${waits}s
		}
	}`,
  );
  const forward = await startSquid(lab, [`read_timeout ${waits} seconds`]);
  const cache = await startVarnish(
    lab,
    `vcl 4.1;
backend default {
  .host = "127.0.0.1";
  .port = "${port}";
  .first_byte_timeout = ${waits}s;
}
sub vcl_recv { return (pass); }
`,
  );
  const lastOf = (log: (lines: number) => Promise<string>) => async (lines: number) =>
    (await log(lines)).trimEnd().split('\n').at(-1) ?? '';
  const direct = (url: string) => (path: string) => [`${url}${path}`];
  const status = (line: string) => `\`${/" (\d{3}) /.exec(line)?.[1] ?? line}\``;
  return [
    {
      name: 'nginx',
      ask: direct(engine.url),
      log: lastOf(engine.timedLog),
      errorLog: engine.errorLog,
      says: status,
    },
    {
      name: 'HAProxy',
      ask: direct(balancer.url),
      log: (lines) => balancer.logNumber(lines),
      says: (line) => `\`${line.replace(/^.* (-?\d+) \d+ - - (\S{4}) .*$/, '$1 $2')}\``,
    },
    {
      name: 'Apache',
      ask: direct(httpd.url),
      log: lastOf(httpd.accessLog),
      errorLog: httpd.errorLog,
      says: status,
    },
    {
      name: 'Caddy',
      ask: direct(site.url),
      log: lastOf(site.accessLog),
      says: (line) => `\`${/"status":\d+/.exec(line)?.[0].replaceAll('"', '') ?? line}\``,
    },
    {
      name: 'Squid',
      ask: (path) => ['--proxy', forward.url, `http://${app}${path}`],
      log: lastOf(forward.accessLog),
      says: (line) => `\`${/\b[A-Z_]+\/\d{3}\b/.exec(line)?.[0] ?? line}\``,
    },
    {
      name: 'Varnish',
      ask: direct(cache.url),
      log: lastOf(cache.accessLog),
      says: status,
    },
  ];
}
