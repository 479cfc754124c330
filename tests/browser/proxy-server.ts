import { createServer, type Server } from 'node:http';

/** How a proxy changes what it serves. */
interface Changes {
  /** Whether the connection is closed in the middle of a file. */
  readonly isCut?: (path: string) => boolean;
  /** What is waited for before it is closed; a browser drops what it has not read by then. */
  readonly beforeCut?: () => Promise<unknown>;
  /** In which pieces pages are sent, and what is waited for before each but the first. */
  readonly pieces?: {
    readonly split: (html: string) => readonly string[];
    readonly between: () => Promise<unknown>;
  };
  /** More headers of a file. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
}

/** Serves what another server serves, with changes, on a free port. */
export class ProxyServer {
  readonly #server: Server;
  readonly address: string;
  /** Paths that were fetched ahead of a visit. */
  readonly fetchedAhead: string[];
  /** Paths of files that were cut. */
  readonly cut: string[];

  private constructor(server: Server, address: string, fetchedAhead: string[], cut: string[]) {
    this.#server = server;
    this.address = address;
    this.fetchedAhead = fetchedAhead;
    this.cut = cut;
  }

  static async start(
    origin: string,
    { isCut, beforeCut, pieces, headers }: Changes,
  ): Promise<ProxyServer> {
    const fetchedAhead: string[] = [];
    const cut: string[] = [];
    const server = createServer((request, response) => {
      const { href, pathname } = new URL(request.url ?? '/', origin);
      if (request.headers['sec-purpose'] !== undefined) fetchedAhead.push(pathname);
      void fetch(href).then(async (answer) => {
        const body = Buffer.from(await answer.arrayBuffer());
        const type = answer.headers.get('content-type') ?? '';
        response.writeHead(answer.status, {
          'content-type': type,
          'content-length': body.length,
          ...headers?.(pathname),
        });
        if (pieces && type.startsWith('text/html')) {
          const [first = '', ...others] = pieces.split(body.toString());
          response.write(first);
          for (const piece of others) {
            await pieces.between();
            response.write(piece);
          }
          response.end();
          return;
        }
        if (isCut?.(pathname)) {
          response.write(body.subarray(0, body.length / 2), () => {
            void (beforeCut?.() ?? Promise.resolve()).then(() => {
              response.destroy();
              cut.push(pathname);
            });
          });
        } else response.end(body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    return new ProxyServer(server, `http://localhost:${address.port}`, fetchedAhead, cut);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
