import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { DIST, GUIDE, ROOT, type Site } from './sites.ts';

/** How hosts compress: while they answer, or ahead of time. */
export const HOSTS = ['gzip 6 on the fly', 'brotli ahead of time'] as const;
export type Host = (typeof HOSTS)[number];

const FIRST_PORT = 8480;
const LOGGED = /^(\S+) (\d+) (\d+) (\d+)$/gm;
const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/** One request as nginx has logged it. */
export interface Sent {
  readonly path: string;
  /** Head and body of the response as they went over the wire, and the body alone. */
  readonly bytes: number;
  readonly body: number;
}

/**
 * One nginx with a server for each site. Sizes are read from its logs, which also have what workers load.
 */
export class Nginx {
  readonly host: Host;
  readonly #child: ChildProcess;
  readonly #sites: readonly Site[];
  readonly #read = new Map<Site, number>();

  private constructor(host: Host, child: ChildProcess, sites: readonly Site[]) {
    this.host = host;
    this.#child = child;
    this.#sites = sites;
  }

  static async start(sites: readonly Site[], host: Host): Promise<Nginx> {
    const home = homeOf(host);
    mkdirSync(home, { recursive: true });
    for (const i of sites.keys()) writeFileSync(logOf(host, i), '');
    const file = join(home, 'nginx.conf');
    writeFileSync(file, configuration(sites, host));
    const options = ['-p', home, '-c', file, '-e', join(home, 'error.log')];
    execFileSync('nginx', [...options, '-t', '-q'], { stdio: 'inherit' });
    const child = spawn('nginx', options, { stdio: 'inherit' });
    await sleep(1000);
    if (child.exitCode !== null) throw new Error('nginx has stopped; see its error.log.');
    return new Nginx(host, child, sites);
  }

  url(site: Site, code: string): string {
    return `${this.origin(site)}/${code}${site.ending ?? ''}`;
  }

  origin(site: Site): string {
    return `http://127.0.0.1:${portOf(this.host, this.#sites.indexOf(site))}`;
  }

  /** What a site has sent since the last call. */
  take(site: Site): Sent[] {
    const text = readFileSync(logOf(this.host, this.#sites.indexOf(site)), 'utf8');
    const lines = text.slice(this.#read.get(site) ?? 0).matchAll(LOGGED);
    this.#read.set(site, text.length);
    return Array.from(lines, ([, path = '', status = '', bytes, body]) => {
      if (Number(status) >= 400) console.error(`${site.name}: ${status} for ${path}`);
      return { path, bytes: Number(bytes), body: Number(body) };
    });
  }

  /** The bytes that a text takes when it is compressed as this host does. */
  compressed(text: string): number {
    if (text === '') return 0;
    return this.host === 'brotli ahead of time'
      ? brotliCompressSync(text).length
      : gzipSync(text, { level: 6 }).length;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGQUIT');
    await closed;
  }
}

/** Asks for a page with `wrk`: requests per second, and the 99th percentile of the latency in milliseconds. */
export function load(url: string, seconds: number): { perSecond: number; p99: number } {
  const options = ['-t1', '-c32', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip, br'];
  const stdout = execFileSync('wrk', [...options, url], { encoding: 'utf8' });
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  const [, p99, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const factor = UNITS[unit];
  if (perSecond === undefined || factor === undefined || /Non-2xx/.test(stdout))
    throw new Error(`wrk failed:\n${stdout}`);
  return { perSecond: Number(perSecond), p99: Number(p99) * factor };
}

function homeOf(host: Host): string {
  return join(DIST, `nginx-${HOSTS.indexOf(host)}`);
}

function logOf(host: Host, i: number): string {
  return join(homeOf(host), `access-${i}.log`);
}

function portOf(host: Host, i: number): number {
  return FIRST_PORT + HOSTS.indexOf(host) * 50 + i;
}

function configuration(sites: readonly Site[], host: Host): string {
  const home = homeOf(host);
  const servers = sites.map((site, i) => {
    const listen = `listen 127.0.0.1:${portOf(host, i)}; access_log ${logOf(host, i)} sent;`;
    return site === GUIDE ? ownServer(listen, host) : peerServer(site, listen, host);
  });
  // If root starts nginx, its workers run as another user, who may not read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  // nginx prints its build options to stderr.
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  const modules = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? 'modules';
  return `${user}
load_module ${modules}/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 512; }
http {
  log_format sent '$uri $status $bytes_sent $body_bytes_sent';
  sendfile on;
  ${temporary.join(' ')}
${servers.join('\n')}
}
`;
}

/** The guide’s own configuration, with its headers and short names. */
function ownServer(listen: string, host: Host): string {
  const replaced = new Map([
    ['listen 80;\n    listen [::]:80;', listen],
    host === 'brotli ahead of time'
      ? ['#brotli_static on;', 'brotli_static on;']
      : ['gzip_static on;', ''],
    ['/var/www/field-guide', GUIDE.output],
  ]);
  let text = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8');
  for (const [from, to] of replaced) {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf no longer has “${from}”.`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** What one would write for the other sites: the same compression, and no headers. */
function peerServer({ output }: Site, listen: string, host: Host): string {
  return `server {
  ${listen}
  root ${output};
  absolute_redirect off;
  types {
    text/html html; text/css css; text/javascript js mjs; application/json json;
    image/svg+xml svg; image/png png; font/woff2 woff2; application/wasm wasm;
    application/xml xml; text/plain txt; text/markdown md;
  }
  ${host === 'brotli ahead of time' ? 'brotli_static on;' : ''}
  gzip on; gzip_comp_level 6; gzip_vary on;
  gzip_types text/css text/javascript text/plain application/json application/xml image/svg+xml;
  location / { try_files $uri $uri.html $uri/index.html =404; }
}`;
}
