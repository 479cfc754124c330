import { createServer, type Server, type Socket } from 'node:net';
import type { Lab } from '../kit/lab.ts';

/** The beginning of a request. */
interface RawRequest {
  readonly method: string;
  readonly path: string;
}

/** A server that hands over each request when its head is complete, and writes nothing by itself. */
export function rawServer(answer: (request: RawRequest, socket: Socket) => void): Server {
  return createServer((socket) => {
    let head = '';
    socket.on('error', () => socket.destroy());
    socket.setEncoding('latin1').on('data', (text: string) => {
      head += text;
      const [, method, path] = /^(\S+) (\S+) [^]*\r\n\r\n/.exec(head) ?? [];
      if (method !== undefined && path !== undefined) answer({ method, path }, socket);
    });
  });
}

/**
 * Starts a server that answers each path with bytes that the script chose, however wrong they are, and
 * closes the connection. Closing the lab ends it.
 *
 * @param answers what it writes, by path: `/600`
 * @returns its URL, without a slash at the end
 */
export async function startRawServer(
  lab: Lab,
  answers: Readonly<Record<string, string>>,
): Promise<string> {
  const server = rawServer(({ path }, socket) =>
    socket.end(answers[path] ?? rawAnswer('404 Not Found', 'no such page')),
  );
  return `http://127.0.0.1:${await lab.serve(server)}`;
}

/** An answer that is right but for its status line: `600 Made Up`. */
export function rawAnswer(status: string, body: string, headers: readonly string[] = []): string {
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/plain',
    `Content-Length: ${body.length + 1}`,
    ...headers,
    '',
    `${body}\n`,
  ].join('\r\n');
}
