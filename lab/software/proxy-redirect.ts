import { createServer, type Server } from 'node:net';
import type { Lab } from '../kit/lab.ts';
import { rawAnswer } from './raw-server.ts';

/** Two servers: the first one answers 302, 305 and 306, and names the second one in `Location`. */
export interface ProxyRedirect {
  /** The URL of the first one, without a slash at the end. */
  readonly url: string;
  /** Each request to the first one with its answer, in order. */
  readonly first: () => readonly string[];
  /** The same of the second one. */
  readonly named: () => readonly string[];
}

/** Starts both on free ports of the loopback interface. Closing the lab ends them. */
export async function startProxyRedirect(lab: Lab): Promise<ProxyRedirect> {
  const named: string[] = [];
  const port = await lab.serve(noting(named, () => rawAnswer('200 OK', 'from the named server')));
  const first: string[] = [];
  const to = (path: string) => [`Location: http://localhost:${port}/${path}`, 'Connection: close'];
  const answers: Readonly<Record<string, string>> = {
    '/302': rawAnswer('302 Found', 'elsewhere', to('after-302')),
    '/305': rawAnswer('305 Use Proxy', 'use the proxy', to('')),
    '/306': rawAnswer('306 Switch Proxy', 'switch the proxy', to('')),
  };
  const server = noting(
    first,
    (path) => answers[path] ?? rawAnswer('404 Not Found', 'no such page'),
  );
  const url = `http://127.0.0.1:${await lab.serve(server)}`;
  return { url, first: () => first, named: () => named };
}

/** A server that answers one request on each connection, and notes both. */
function noting(exchanges: string[], answer: (path: string) => string): Server {
  return createServer((socket) => {
    let head = '';
    socket.on('error', () => socket.destroy());
    socket.setEncoding('latin1').on('data', (text: string) => {
      head += text;
      const [, path, body = ''] = /^\S+ (\S+) [^]*?\r\n\r\n([^]*)/.exec(head) ?? [];
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (path === undefined || body.length < length) return;
      const response = answer(path);
      exchanges.push(`${head}${body === '' ? '' : '\n\n'}${response}`.replaceAll('\r', ''));
      socket.end(response);
    });
  });
}
