import type { Lab } from '../../kit/lab.ts';
import type { Cells, Recording, RecordedPart } from '../../kit/recording.ts';
import {
  apache,
  caddy,
  curl,
  haproxy,
  lighttpd,
  nginx,
  node,
  squid,
  varnish,
} from '../../kit/software.ts';
import { startApache } from '../../software/apache.ts';
import { startCaddy } from '../../software/caddy.ts';
import { startHaproxy } from '../../software/haproxy.ts';
import { listening, startNginx } from '../../software/nginx.ts';
import { startNodeServer } from '../../software/node-server.ts';
import { cellsOf, firstLine, startOtherNumbers } from '../../software/other-numbers.ts';
import { startSquid } from '../../software/squid.ts';
import { startVarnish } from '../../software/varnish.ts';

const NUMBERS = ['099', '299', '470', '1000'];

/** A proxy: its name in the table, and what a request to it puts before the path, if it is a forward proxy. */
type Proxy = readonly [name: string, proxy: { readonly url: string }, origin?: string];

export default {
  title: 'What proxies make of 099, 299, 470 and 1000 from a server behind them',
  software: [nginx, apache, haproxy, caddy, squid, varnish, lighttpd, node, curl],
  table: { id: 'proxies-and-other-numbers', position: 1 },
  note: 'The server behind them is our own, and sends each number with the phrase `Made Up`. The first line that the client receives is shown as it arrives.',
  async record(lab) {
    const origin = await startOtherNumbers(lab, NUMBERS);
    const { host, hostname, port } = new URL(origin);
    const vcl = `vcl 4.1;\nbackend app { .host = "${hostname}"; .port = "${port}"; }\n`;
    const apacheOptions = {
      modules: ['proxy', 'proxy_http'],
      config: `ProxyPass / ${origin}/`,
    };
    const proxies: readonly Proxy[] = [
      ['nginx', await startNginx(lab, { server: `location / { proxy_pass ${origin}; }` })],
      ['Apache', await startApache(lab, apacheOptions)],
      ['HAProxy', await startHaproxy(lab, { server: host })],
      ['Caddy', await startCaddy(lab, `reverse_proxy ${host}`)],
      ['Squid', await startSquid(lab), origin],
      ['Varnish', await startVarnish(lab, vcl)],
      ['lighttpd', await startLighttpd(lab, hostname, port)],
      ['Node.js `node:http`', await startNodeServer(lab, 'passing-on.mjs', port)],
    ];
    const parts: RecordedPart[] = [];
    const cells: Cells[] = [];
    for (const [name, { url }, absolute] of proxies) {
      const text: string[] = [];
      const outcomes: string[] = [];
      for (const n of NUMBERS) {
        const { transcript, line } = await firstLine(lab, Number(new URL(url).port), n, absolute);
        text.push(transcript, ...(line === '' ? [] : [line]));
        outcomes.push(outcome(n, line));
      }
      parts.push({ view: 'console', caption: name.replaceAll('`', ''), text: text.join('\n') });
      cells.push(cellsOf('Proxy', name, NUMBERS, outcomes));
    }
    return { parts, cells };
  },
} satisfies Recording;

/** Starts a lighttpd that passes every request on. */
async function startLighttpd(
  lab: Lab,
  host: string,
  port: string,
): Promise<{ readonly url: string }> {
  const own = await lab.freePort();
  const config = await lab.write(
    'lighttpd.conf',
    `server.document-root = "${lab.folder}"
server.bind = "127.0.0.1"
server.port = ${own}
server.modules = ("mod_proxy")
proxy.server = ("/" => (("host" => "${host}", "port" => ${port})))
`,
  );
  await listening(own, lab.start('lighttpd', ['-D', '-f', config]), 'lighttpd');
  return { url: `http://127.0.0.1:${own}` };
}

/** What the client receives in place of a number. */
function outcome(n: string, line: string): string {
  const [, number, phrase = ''] = /^HTTP\/\S+ (\S+) ?(.*)$/.exec(line) ?? [];
  if (number === undefined) return line === '' ? 'closes the connection' : `\`${line}\``;
  if (number !== n) return number;
  if (phrase === 'Made Up') return 'passed on';
  return `passed on, ${phrase === '' ? 'without words' : `\`${phrase}\``}`;
}
