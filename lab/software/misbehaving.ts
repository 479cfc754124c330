import { readFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { Worker } from 'node:worker_threads';
import type { Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { program } from '../kit/software.ts';

/** Makes the certificate of the TLS server. */
export const openssl = program('OpenSSL', 'openssl', ['openssl', 'version'], /^OpenSSL (\S+)/);

/** A URL that refuses every connection: nothing listens on port 1. */
export const NOBODY = 'http://127.0.0.1:1/';
/** A URL whose host cannot be resolved (RFC 6761 reserves `.invalid`). */
export const NO_SUCH_HOST = 'http://no-such-host.invalid/';
/** How the C library reports that, which depends on the machine's resolver. */
export const UNRESOLVED: Varying = [
  /\[Errno -[23]\] |errno=-[23]\b|Name or service not known|Temporary failure in name resolution/g,
  '<unresolved>',
];

/** What the server does with a request. `place` is the request's place on its connection, from 1. */
type Deed = (socket: Socket, place: number) => void;

/** The deeds, by the first word of the path, or of the host in a CONNECT request. */
const DEEDS: Readonly<Record<string, Deed>> = {
  ok: (socket) => socket.write(response('200 OK', [], 'ok')),
  /** `/slow` answers after two seconds. */
  slow: (socket) => {
    const answer = setTimeout(() => socket.write(response('200 OK', [], 'late')), 2000);
    socket.on('close', () => clearTimeout(answer));
  },
  hang: () => undefined,
  close: (socket) => socket.destroy(),
  /** `/once` answers the first request of a connection, and hangs up at the second. */
  once: (socket, place) => {
    if (place === 1) socket.write(response('200 OK', [], 'ok'));
    else socket.destroy();
  },
  garbage: (socket) => socket.end('220 ftp.example ready\r\n\r\n'),
  badheader: (socket) => socket.end('HTTP/1.1 200 OK\r\nthis is no header\r\n\r\n'),
  badchunk: (socket) => {
    socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n');
  },
  truncate: (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort'),
  stall: (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort'),
  /** `/loop` redirects to itself. */
  loop: (socket) => socket.write(response('302 Found', ['Location: /loop'], '')),
  /** `/relative` redirects to a relative URL with `..`, which takes a URL library to resolve. */
  relative: (socket) => socket.write(response('302 Found', ['Location: ../ok'], '')),
  598: (socket) => socket.write(response('598 Busy', [], 'busy')),
  599: (socket) => socket.write(response('599 Broken', [], 'broken')),
};

/**
 * Starts a server that misbehaves as the path says: `/hang`, `/close`, `/truncate` …
 *
 * @returns its URL, without a slash at the end
 */
export async function startMisbehaving(lab: Lab): Promise<string> {
  return `http://127.0.0.1:${await lab.serve(createServer(converse))}`;
}

/**
 * Starts the same server with TLS and a self-signed certificate. Needs openssl.
 *
 * @returns its URL, without a slash at the end
 */
export async function startSelfSigned(lab: Lab): Promise<string> {
  const { status, output } = await lab.run('openssl', [
    ...['req', '-x509', '-nodes', '-days', '1', '-keyout', 'key.pem', '-out', 'certificate.pem'],
    ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
    ...['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'],
  ]);
  if (status !== 0) throw new Error(`openssl did not make a certificate:\n${output}`);
  const key = await readFile(join(lab.folder, 'key.pem'));
  const cert = await readFile(join(lab.folder, 'certificate.pem'));
  return `https://127.0.0.1:${await lab.serve(createTlsServer({ key, cert }, converse))}`;
}

/**
 * Opens a port whose backlog is full, and from which nothing accepts. An attempt to connect is neither
 * answered nor refused.
 *
 * @returns its URL
 */
export async function startFullBacklog(lab: Lab): Promise<string> {
  const port = await lab.freePort();
  const worker = new Worker(new URL('./full-backlog.ts', import.meta.url), {
    argv: [String(port)],
  });
  lab.onClose(async () => {
    await worker.terminate();
  });
  await new Promise((resolve, reject) => worker.once('error', reject).once('message', resolve));
  // A backlog of one has room for two: Linux refuses only what exceeds it.
  for (const _place of [1, 2]) {
    const filler = connect(port, '127.0.0.1');
    lab.onClose(async () => void filler.destroy());
    await new Promise<void>((resolve, reject) => {
      filler.once('error', reject).once('connect', resolve);
    });
    filler.on('error', () => undefined);
  }
  return `http://127.0.0.1:${port}/`;
}

/** Reads requests without a body, and treats each as its path says. */
function converse(socket: Socket): void {
  let unread = '';
  let place = 0;
  socket.on('error', () => undefined);
  socket.setEncoding('latin1').on('data', (text: string) => {
    unread += text;
    // The first byte of a TLS handshake, which servers answer with a plain-text 400.
    if (unread.startsWith('\u0016')) socket.end(response('400 Bad Request', [], 'no TLS here'));
    for (let end = unread.indexOf('\r\n\r\n'); end >= 0; end = unread.indexOf('\r\n\r\n')) {
      const [, word = ''] = /^\S+ \/?(\w+)/.exec(unread) ?? [];
      unread = unread.slice(end + 4);
      place += 1;
      const deed = DEEDS[word];
      if (deed) deed(socket, place);
      else socket.write(response('404 Not Found', [], 'no such page'));
    }
  });
}

function response(status: string, headers: readonly string[], body: string): string {
  const all = [
    'Content-Type: text/plain',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ].join('\r\n');
  return `HTTP/1.1 ${status}\r\n${all}\r\n\r\n${body}`;
}
