import { createServer } from 'node:net';
import { expected } from '../kit/expected.ts';
import type { Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import type { Recorded } from '../kit/recording.ts';
import { curl, node, npmPackage } from '../kit/software.ts';
import { startNodeServer } from './node-server.ts';
import { rawAnswer } from './raw-server.ts';
import { sessionInOrder } from './shell.ts';

/** What a recording with proxy-chain needs. */
export const PROXY_CHAIN = [npmPackage('proxy-chain'), node, curl] as const;

/** Its log has its port in brackets, and the place in Node.js where an error came about. */
export const PROXY_LOG: readonly Varying[] = [
  [/ProxyServer\[\d+\]/g, 'ProxyServer[<port>]'],
  [/\(node:\w+:\d+:\d+\)/g, '(node)'],
];

/** What goes wrong behind proxy-chain. */
export interface Trouble {
  /** In the words of the list. */
  readonly event: string;
  /** The address of the second proxy; without one, proxy-chain connects to the site itself. */
  readonly second?: (lab: Lab) => Promise<string>;
  /** The host and the port of the site. */
  readonly site?: string;
  /** What the answers to a plain request and to CONNECT have to match. */
  readonly plain: RegExp;
  readonly tunnel: RegExp;
}

const answers = (bytes: string) => async (lab: Lab) => startSecondProxy(lab, bytes);

/** By a word for each. */
export const TROUBLES = {
  busy: {
    event: 'second proxy answers 503',
    second: answers(rawAnswer('503 Service Unavailable', 'busy')),
    plain: /^HTTP\/1\.1 503 /m,
    tunnel: /^HTTP\/1\.1 590 UPSTREAM503$/m,
  },
  outOfRange: {
    event: 'second proxy answers 099',
    second: answers(rawAnswer('099 Odd', 'odd')),
    plain: /^HTTP\/1\.1 592 Odd$/m,
    tunnel: /^HTTP\/1\.1 590 UPSTREAM99$/m,
  },
  twoDigits: {
    event: 'second proxy answers 99',
    second: answers(rawAnswer('99 Odd', 'odd')),
    plain: /^HTTP\/1\.1 599 Upstream Error$/m,
    tunnel: /^HTTP\/1\.1 599 HPE_INVALID_STATUS$/m,
  },
  high: {
    event: 'second proxy answers 600',
    second: answers(rawAnswer('600 Odd', 'odd')),
    plain: /^HTTP\/1\.1 600 Odd$/m,
    tunnel: /^HTTP\/1\.1 590 UPSTREAM600$/m,
  },
  unknown: {
    event: 'name of second proxy unknown',
    second: async () => 'http://no-such-proxy.invalid:8000',
    plain: /^HTTP\/1\.1 593 Not Found$/m,
    tunnel: /^HTTP\/1\.1 593 ENOTFOUND$/m,
  },
  down: {
    event: 'second proxy is not running',
    second: async () => 'http://127.0.0.1:1',
    plain: /^HTTP\/1\.1 594 Connection Refused$/m,
    tunnel: /^HTTP\/1\.1 594 ECONNREFUSED$/m,
  },
  hangsUp: {
    event: 'second proxy hangs up',
    second: answers(''),
    plain: /^HTTP\/1\.1 595 Connection Reset$/m,
    tunnel: /^HTTP\/1\.1 595 ECONNRESET$/m,
  },
  password: {
    event: 'second proxy refuses password',
    second: answers(rawAnswer('407 Proxy Authentication Required', 'who are you?')),
    plain: /^HTTP\/1\.1 597 Auth Failed$/m,
    tunnel: /^HTTP\/1\.1 597 UPSTREAM407$/m,
  },
  notHttp: {
    event: 'second proxy speaks no HTTP',
    second: answers('220 mail.example.com ESMTP\r\n'),
    plain: /^HTTP\/1\.1 599 Upstream Error$/m,
    tunnel: /^HTTP\/1\.1 599 HPE_INVALID_CONSTANT$/m,
  },
  siteDown: {
    event: 'no second proxy, site is down',
    site: '127.0.0.1:1',
    plain: /^HTTP\/1\.1 594 Connection Refused$/m,
    tunnel: /^curl: \(\d+\) /m,
  },
  siteUnknown: {
    event: 'no second proxy, site unknown',
    site: 'no-such-site.invalid',
    plain: /^HTTP\/1\.1 404 Not Found$/m,
    tunnel: /^curl: \(\d+\) /m,
  },
} as const satisfies Readonly<Record<string, Trouble>>;

/**
 * Sends a request for `http` and one for `https` through proxy-chain.
 *
 * @returns the two answers, and what proxy-chain logged
 * @throws {Error} if an answer is not as expected
 */
export async function askProxyChain(
  lab: Lab,
  { second, site = 'example.com', plain, tunnel }: Trouble,
): Promise<Recorded & { readonly answers: readonly string[] }> {
  const upstream = second === undefined ? [] : [await second(lab)];
  const proxy = await startNodeServer(lab, 'proxy-chain.mjs', ...upstream);
  const ask = async (scheme: string, pattern: RegExp) => {
    const url = `${scheme}://${site}/`;
    const run = await sessionInOrder(lab, 'curl', ['-sS', '-i', '-x', proxy.url, url]);
    const text = run.stdout.replaceAll('\r', '');
    return { transcript: run.transcript, line: statusLine(expected(text, pattern)) };
  };
  const http = await ask('http', plain);
  const https = await ask('https', tunnel);
  return {
    parts: [
      { view: 'console', text: `${http.transcript}${https.transcript}` },
      { view: 'error-log', caption: 'proxy-chain', text: proxy.output() },
    ],
    answers: [http.line, https.line],
  };
}

/** Without the version; curl’s own words if the connection was closed. */
function statusLine(output: string): string {
  return /^HTTP\/1\.1 (\d{3} .*)$/m.exec(output)?.[1] ?? 'closed without an answer';
}

/** Writes the same bytes for every request, and hangs up. */
async function startSecondProxy(lab: Lab, bytes: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(bytes));
  });
  return `http://127.0.0.1:${await lab.serve(server)}`;
}
