import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BENCH } from '../peers/files.ts';

/** What a server has sent. */
export interface Sent {
  /** Heads and bodies of the responses, as they went over the wire. */
  readonly bytes: number;
  readonly requests: number;
  readonly paths: readonly string[];
}

const LOGGED = /^(\S+) (\d+) (\d+)$/gm;

/**
 * One nginx with the same kind of server for each site: HTTP/1.1, files compressed ahead of time.
 *
 * Sizes are read from its log, which also has what workers load. The browser does not report that with
 * the page.
 */
export class Nginx {
  readonly #child: ChildProcess;
  readonly #ports: readonly number[];
  readonly #logs: readonly string[];
  readonly #read: number[];

  private constructor(child: ChildProcess, ports: readonly number[], logs: readonly string[]) {
    this.#child = child;
    this.#ports = ports;
    this.#logs = logs;
    this.#read = logs.map(() => 0);
  }

  /** @param folders of the sites; a site's place in the list is its number */
  static async start(folders: readonly string[]): Promise<Nginx> {
    const home = join(BENCH, 'dist/nginx');
    mkdirSync(home, { recursive: true });
    const logs = folders.map((_, i) => join(home, `access-${i}.log`));
    for (const log of logs) writeFileSync(log, '');
    const ports: number[] = [];
    for (const _ of folders) ports.push(await freePort());
    const file = join(home, 'nginx.conf');
    writeFileSync(file, configuration(home, folders, ports, logs));
    const child = spawn('nginx', ['-p', home, '-c', file, '-e', join(home, 'error.log')], {
      stdio: 'inherit',
    });
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('spawn', resolve);
    });
    const server = new Nginx(child, ports, logs);
    for (let i = 0; i < folders.length; i++) await answers(server.origin(i), child);
    await sleep(200);
    for (let i = 0; i < folders.length; i++) server.take(i);
    return server;
  }

  origin(site: number): string {
    return `http://127.0.0.1:${this.#ports[site] ?? 0}`;
  }

  /** What a site has sent since the last call. */
  take(site: number): Sent {
    const log = this.#logs[site] ?? '';
    const text = readFileSync(log, 'utf8');
    const lines = [...text.slice(this.#read[site]).matchAll(LOGGED)];
    this.#read[site] = text.length;
    return {
      bytes: lines.reduce((sum, [, , , bytes]) => sum + Number(bytes), 0),
      requests: lines.length,
      paths: lines.map(([, path = '']) => path),
    };
  }

  async stop(): Promise<void> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGQUIT');
    await closed;
  }
}

function configuration(
  home: string,
  folders: readonly string[],
  ports: readonly number[],
  logs: readonly string[],
): string {
  const servers = folders.map(
    (folder, i) => `
  server {
    listen 127.0.0.1:${ports[i] ?? 0};
    root ${folder};
    access_log ${logs[i] ?? ''} sent;
    location / { try_files $uri $uri.html $uri/index.html =404; }
  }`,
  );
  // If root starts nginx, its workers run as another user, who may not read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}
load_module ${modules()}/ngx_http_brotli_static_module.so;
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
events { worker_connections 512; }
http {
  types {
    text/html html; text/css css; text/javascript js mjs; application/json json;
    image/svg+xml svg; image/png png; font/woff2 woff2; application/wasm wasm;
    application/xml xml; text/plain txt; text/markdown md;
  }
  log_format sent '$uri $status $bytes_sent';
  sendfile on;
  absolute_redirect off;
  brotli_static on;
  gzip_static on;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi; uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
${servers.join('\n')}
}
`;
}

/** The folder of nginx's modules. */
function modules(): string {
  // nginx prints its build options to stderr.
  const { stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  const path = /--modules-path=(\S+)/.exec(stderr)?.[1];
  if (path === undefined) throw new Error('nginx does not say where its modules are.');
  return path;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function answers(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 50 && child.exitCode === null; attempt++) {
    const reached = await new Promise<boolean>((resolve) => {
      get(origin, (response) => {
        response.resume();
        resolve(true);
      }).on('error', () => {
        resolve(false);
      });
    });
    if (reached) return;
    await sleep(100);
  }
  throw new Error(`nginx does not answer at ${origin}; see its error.log.`);
}
