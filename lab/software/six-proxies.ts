import { until, type Lab } from '../kit/lab.ts';
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
  readonly port: number;
  /** What a request line has in front of the path: nothing, or for a forward proxy the application's URL. */
  readonly base: string;
  /** Waits until its access log has that many lines, and returns the last one. */
  readonly log: (lines: number) => Promise<string>;
  /** Waits until its access log has a line about a path, and returns all lines. */
  readonly logUntil: (path: string) => Promise<string[]>;
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
    // The first is the default since 3.3. The second lets it log requests without an answer, too.
    defaults: ['option abortonclose', 'no option dontlognull', `timeout server ${waits}s`],
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
  const logsOf = (log: (lines: number) => Promise<string>) => ({
    log: async (lines: number) => (await log(lines)).trimEnd().split('\n').at(-1) ?? '',
    logUntil: (path: string) =>
      until(`${path} in an access log`, async () => {
        const text = await log(1);
        return /[ "]/.test(text.split(path)[1]?.[0] ?? '') ? text.trimEnd().split('\n') : undefined;
      }),
  });
  const direct = (url: string) => (path: string) => [`${url}${path}`];
  const status = (line: string) => `\`${/" (\d{3}) /.exec(line)?.[1] ?? line}\``;
  return [
    {
      name: 'nginx',
      port: engine.port,
      base: '',
      ask: direct(engine.url),
      ...logsOf(engine.timedLog),
      errorLog: engine.errorLog,
      says: status,
    },
    {
      name: 'HAProxy',
      port: balancer.port,
      base: '',
      ask: direct(balancer.url),
      ...logsOf(balancer.requestLog),
      says: (line) => `\`${line.replace(/^.* (-?\d+) \d+ - - (\S{4}) .*$/, '$1 $2')}\``,
    },
    {
      name: 'Apache',
      port: httpd.port,
      base: '',
      ask: direct(httpd.url),
      ...logsOf(httpd.accessLog),
      errorLog: httpd.errorLog,
      says: status,
    },
    {
      name: 'Caddy',
      port: Number(new URL(site.url).port),
      base: '',
      ask: direct(site.url),
      ...logsOf(site.accessLog),
      says: (line) => `\`${/"status":\d+/.exec(line)?.[0].replaceAll('"', '') ?? line}\``,
    },
    {
      name: 'Squid',
      port: forward.port,
      base: `http://${app}`,
      ask: (path) => ['--proxy', forward.url, `http://${app}${path}`],
      ...logsOf(forward.accessLog),
      says: (line) => `\`${/\b[A-Z_]+\/\d{3}\b/.exec(line)?.[0] ?? line}\``,
    },
    {
      name: 'Varnish',
      port: cache.port,
      base: '',
      ask: direct(cache.url),
      ...logsOf(cache.accessLog),
      says: status,
    },
  ];
}
