import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Lab } from '../../lab/kit/lab.ts';
import { listening } from '../../lab/software/nginx.ts';
import { site } from '../support/dist.ts';

const CONFIGURATION = new URL('../../deploy/nginx.conf', import.meta.url);
const NGINX = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const PACKAGES = 'nginx-light libnginx-mod-http-brotli-static';

/** The server of these tests, on the loopback interface. */
export interface Server {
  readonly port: number;
  readonly url: string;
  /** The same over TLS, with a certificate that nobody trusts. */
  readonly securePort: number;
  readonly stop: () => Promise<void>;
}

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  /** By lower-case names; values of a name that came more than once are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Starts Debian's nginx with the configuration of the repository, in which only the lines that a site
 * owner edits are edited.
 *
 * @throws {Error} with what to install, if something is missing
 */
export async function startServer(): Promise<Server> {
  for (const file of [NGINX, BROTLI]) {
    if (!existsSync(file)) {
      throw new Error(`There is no ${file}. On Debian 12: apt-get install ${PACKAGES}`);
    }
  }
  const lab = await Lab.open('');
  try {
    const [port, securePort] = [await lab.freePort(), await lab.freePort()];
    const certificate = await makeCertificate(lab);
    const plain = await lab.write('plain.conf', configuration(`127.0.0.1:${port}`));
    const secure = await lab.write('tls.conf', configuration(`127.0.0.1:${securePort} ssl http2`));
    // The maps stand in both; a process of its own serves each.
    const servers = [
      [plain, port],
      [secure, securePort],
    ] as const;
    for (const [file, itsPort] of servers) {
      const main = await lab.write(`main-${itsPort}.conf`, mainFile(lab.folder, file, certificate));
      const running = lab.start(NGINX, ['-e', 'stderr', '-c', main]);
      await listening(itsPort, running, 'nginx');
    }
    return { port, securePort, url: `http://127.0.0.1:${port}`, stop: () => lab.close() };
  } catch (error) {
    await lab.close();
    throw error;
  }
}

/** The configuration of the repository with another address and another folder. */
function configuration(listen: string): string {
  let text = readFileSync(CONFIGURATION, 'utf8');
  for (const [directive, value] of [
    ['listen', listen],
    ['root', site.folder],
  ] as const) {
    const lines = new RegExp(`^ +${directive} .*;$`, 'gm');
    const count = text.match(lines)?.length;
    if (count !== 1) throw new Error(`The configuration has ${count} lines of ${directive}.`);
    text = text.replace(lines, () => `    ${directive} ${value};`);
  }
  return text;
}

/** What Debian's own nginx.conf has around the configuration, in a folder of the test's. */
function mainFile(folder: string, file: string, { key, crt }: Certificate): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  // As root nginx would serve as a user who may not read the folder of the site.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user}
daemon off;
worker_processes 1;
pid ${file}.pid;
error_log ${file}.log;
load_module ${BROTLI};
events {}
http {
  ${temporary}
  access_log off;
  sendfile on;
  gzip on;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ssl_certificate ${crt};
  ssl_certificate_key ${key};
  include ${file};
}
`;
}

interface Certificate {
  readonly key: string;
  readonly crt: string;
}

async function makeCertificate(lab: Lab): Promise<Certificate> {
  const [key, crt] = [`${lab.folder}/key.pem`, `${lab.folder}/crt.pem`];
  const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes'];
  const { status, output } = await lab.run('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', crt],
    ...subject,
  ]);
  if (status !== 0) throw new Error(`openssl made no certificate:\n${output}`);
  return { key, crt };
}

/**
 * Sends a request exactly as it is given, which no client would do, and reads the answer.
 *
 * @param request its lines; what a server needs at the end is added
 */
export async function raw(port: number, ...request: readonly string[]): Promise<Answer> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.write([...request, 'Host: guide.example', 'Connection: close', '', ''].join('\r\n'));
  });
  const end = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  const body = bytes.subarray(end + 4);
  return { status: Number(statusLine.split(' ')[1]), headers, body };
}

/** Asks for an address as it is written, with these headers. */
export function get(
  port: number,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return raw(port, `GET ${address} HTTP/1.1`, ...lines);
}
