import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { until, type Lab } from '../kit/lab.ts';

/** What became of a request, as the upstream saw it. */
export type Outcome = 'finishes' | 'dropped';

/** The lab's own application, behind the software under test. */
export interface Upstream {
  readonly port: number;
  readonly url: string;
  /** Waits for the end of a request, by its place in the order of arrival, and returns what became of it. */
  readonly outcome: (place?: number) => Promise<Outcome>;
  /** How many requests have arrived. */
  readonly requests: () => number;
}

/** How the upstream answers a request. */
type Answer = (response: ServerResponse, url: URL) => Promise<void>;

const REASONS: Readonly<Record<number, string>> = {
  499: 'Client Closed Request',
  999: 'Request denied',
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  /** `/slow?s=3` answers after three seconds. */
  slow: async (response, { searchParams }) => {
    await pause(Number(searchParams.get('s') ?? 0) * 1000);
    send(response, 200, 'done\n');
  },
  /** `/drip` sends the head, then a hundred of 5,000 bytes every two seconds. */
  drip: async (response) => {
    response.writeHead(200, { 'content-length': 5000 });
    for (let sent = 0; sent < 5000 && !response.destroyed; sent += 100) {
      response.write('x'.repeat(100));
      await pause(2000);
    }
  },
  /** `/begin` sends the head and a hundred of 5,000 bytes, and nothing more. */
  begin: async (response) => {
    response.writeHead(200, { 'content-length': 5000 });
    response.write('x'.repeat(100));
  },
  /** `/cacheable?s=2` answers after two seconds with a response that caches may keep for a minute. */
  cacheable: async (response, { searchParams }) => {
    await pause(Number(searchParams.get('s') ?? 0) * 1000);
    response.setHeader('cache-control', 'max-age=60');
    send(response, 200, 'done\n');
  },
  /** `/code/499` answers with that status and a suitable phrase. */
  code: async (response, { pathname }) => {
    const code = Number(pathname.split('/')[2]);
    response.statusMessage = REASONS[code] ?? 'Made Up';
    send(response, code, `{"code":${code}}\n`, 'application/json');
  },
};

/** Starts the upstream. Closing the lab ends it. */
export async function startUpstream(lab: Lab): Promise<Upstream> {
  const outcomes: (Outcome | undefined)[] = [];
  const server = createServer((request, response) => {
    const place = outcomes.push(undefined) - 1;
    response.on('close', () => {
      outcomes[place] = response.writableFinished ? 'finishes' : 'dropped';
    });
    request.resume();
    void answer(request, response);
  });
  const port = await lab.serve(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    outcome: (place = 0) => until('the upstream to see the end', () => outcomes[place]),
    requests: () => outcomes.length,
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const known = ANSWERS[url.pathname.split('/')[1] ?? ''];
  if (known) await known(response, url);
  else send(response, 404, 'no such page\n');
}

function send(response: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    'content-type': type,
  });
  response.end(body);
}
