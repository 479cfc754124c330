import type { Lab } from '../kit/lab.ts';
import { rawServer } from './raw-server.ts';

/** Sends any status: `/999` answers `HTTP/1.1 999 Request denied`, whatever the method is. */
export interface StatusServer {
  readonly port: number;
  readonly url: string;
  /** How many requests for a status have arrived. */
  readonly asked: (status: number) => number;
}

/** The note of a sample that uses this server. */
export const STAND_IN =
  'Our own test server on the same machine sends LinkedIn’s status line, and the same line with 599.';

const BODY = '<p>Request denied</p>\n';

/**
 * Starts a server that writes raw responses, since server libraries refuse some numbers. Closing the lab
 * ends it.
 */
export async function startStatusServer(lab: Lab): Promise<StatusServer> {
  const counts = new Map<number, number>();
  const server = rawServer(({ method, path }, socket) => {
    const status = Number(/^\/(\d{3})$/.exec(path)?.[1] ?? 404);
    counts.set(status, (counts.get(status) ?? 0) + 1);
    socket.end(response(status, method === 'HEAD' ? '' : BODY));
  });
  const port = await lab.serve(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    asked: (status) => counts.get(status) ?? 0,
  };
}

function response(status: number, body: string): string {
  return [
    `HTTP/1.1 ${status} Request denied`,
    'content-type: text/html',
    `content-length: ${BODY.length}`,
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
