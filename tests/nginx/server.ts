import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Headers } from '../../src/build/hosts/headers.ts';
import { joined } from '../support/host-headers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** An answer as it came. */
export interface Answer {
  readonly status: number | undefined;
  /** By lower-case name; values of the same name are joined with a comma. */
  readonly headers: Headers;
  readonly body: Buffer;
}

/** What a request is, beside its path. */
export interface Ask {
  readonly method?: string;
  readonly headers?: Headers;
  /** The server of deploy/nginx.conf: the one without TLS, the one with it, or the one that redirects to it. */
  readonly to?: 'plain' | 'tls' | 'redirect';
}

/**
 * Debian's nginx with deploy/nginx.conf, a copy of the built site with compressed copies, and all lines
 * that a site owner may turn on turned on. It listens on sockets in a temporary folder.
 */
export class Nginx {
  readonly #folder = mkdtempSync(join(tmpdir(), 'field-guide-'));
  /** The copy of the built site. */
  readonly site = join(this.#folder, 'site');

  /** @throws {Error} if nginx is not installed, or with its output if it rejects the configuration */
  constructor() {
    if (!existsSync(BROTLI)) {
      throw new Error(`There is no ${BROTLI}. On Debian, run tests/nginx/install-debian.sh.`);
    }
    const folder = this.#folder;
    // The workers of nginx run as another user.
    chmodSync(folder, 0o755);
    cpSync(join(root, 'dist'), this.site, { recursive: true });
    // How small the copies are makes no difference here.
    execFileSync(process.execPath, [join(root, 'scripts/compress.ts'), this.site, '1']);
    const subject = ['-subj', '/CN=localhost', '-keyout', `${folder}/key`, '-out', `${folder}/crt`];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
      stdio: 'pipe',
    });
    writeFileSync(join(folder, 'guide.conf'), this.#configuration());
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `load_module ${BROTLI};
      pid ${folder}/pid;
      error_log ${folder}/error.log;
      events {}
      http { access_log off; ${temporary.join(' ')} include ${folder}/guide.conf; }`,
    );
    this.#nginx();
  }

  /** Sends a request with the path exactly as it is given. */
  async ask(path: string, { to = 'plain', ...options }: Ask = {}): Promise<Answer> {
    const { request } = to === 'tls' ? https : http;
    const socketPath = join(this.#folder, to);
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      // nginx closes a connection after some errors; another request might meet it while it closes.
      request({ socketPath, path, agent: false, ...options, rejectUnauthorized: false }, resolve)
        .on('error', reject)
        .end();
    });
    const headers = Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value) => [name, value] as const),
    );
    return {
      status: response.statusCode,
      headers: joined(headers),
      body: await buffer(response),
    };
  }

  /** Sends bytes as they are, and returns what comes back until nginx closes the connection. */
  async send(bytes: string): Promise<string> {
    const socket = connect(join(this.#folder, 'plain'));
    socket.write(bytes, 'latin1');
    return (await buffer(socket)).toString('latin1');
  }

  [Symbol.dispose](): void {
    const pid = readFileSync(join(this.#folder, 'pid'), 'utf8').trim();
    this.#nginx('-s', 'stop');
    // nginx removes its files when it ends; until then the folder cannot be removed.
    execFileSync('tail', ['-f', '/dev/null', '-s', '0.01', `--pid=${pid}`]);
    rmSync(this.#folder, { recursive: true });
  }

  /** The configuration of the repository with this folder for the site, the certificate and the sockets. */
  #configuration(): string {
    return readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
      .replaceAll('/var/www/field-guide', this.site)
      .replace(/^( *)#(?! \S)(?!http2)/gm, '$1')
      .replace('/etc/ssl/certs/field-guide.pem', `${this.#folder}/crt`)
      .replace('/etc/ssl/private/field-guide.key', `${this.#folder}/key`)
      .replace(/^ *listen \[::\]:.*;\n/gm, '')
      .replace('listen 80;', `listen unix:${this.#folder}/plain;`)
      .replace('listen 443 ssl;', `listen unix:${this.#folder}/tls ssl;`)
      .replace('listen 80;', `listen unix:${this.#folder}/redirect;`);
  }

  /** Runs nginx, which goes on in the background once it listens. */
  #nginx(...signal: readonly string[]): void {
    execFileSync('nginx', ['-c', join(this.#folder, 'nginx.conf'), ...signal], {
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
      stdio: 'pipe',
    });
  }
}
