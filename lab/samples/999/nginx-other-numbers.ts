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

export default {
  title: 'What proxies make of 099, 299, 470 and 1000 from a server behind them',
  software: [nginx, apache, haproxy, caddy, squid, varnish, lighttpd, node, curl],
  table: { id: 'proxies-and-other-numbers', position: 1 },
  note: 'The server behind them is our own, and sends each number with the phrase `Made Up`. The first line that the client receives is shown as it arrives.',
  async record(lab) {
    const origin = await startOtherNumbers(lab, NUMBERS);
    const upstream = new URL(origin).host;
    const [host = '', port = ''] = upstream.split(':');
    const portOf = ({ url }: { readonly url: string }) => Number(new URL(url).port);
    const lighttpdPort = await lab.freePort();
    const config = await lab.write(
      'lighttpd.conf',
      `server.document-root = "${lab.folder}"
server.bind = "127.0.0.1"
server.port = ${lighttpdPort}
server.modules = ("mod_proxy")
proxy.server = ("/" => (("host" => "${host}", "port" => ${port})))
`,
    );
    const running = lab.start('lighttpd', ['-D', '-f', config]);
    await listening(lighttpdPort, running, 'lighttpd');
    const proxies: readonly (readonly [name: string, port: number, origin?: string])[] = [
      ['nginx', portOf(await startNginx(lab, { server: `location / { proxy_pass ${origin}; }` }))],
      [
        'Apache',
        portOf(
          await startApache(lab, {
            modules: ['proxy', 'proxy_http'],
            config: `ProxyPass / ${origin}/`,
          }),
        ),
      ],
      ['HAProxy', portOf(await startHaproxy(lab, { server: upstream }))],
      ['Caddy', portOf(await startCaddy(lab, `reverse_proxy ${upstream}`))],
      ['Squid', portOf(await startSquid(lab)), origin],
      [
        'Varnish',
        portOf(
          await startVarnish(
            lab,
            `vcl 4.1;\nbackend app { .host = "${host}"; .port = "${port}"; }\n`,
          ),
        ),
      ],
      ['lighttpd', lighttpdPort],
      ['Node.js `node:http`', portOf(await startNodeServer(lab, 'passing-on.mjs', port))],
    ];
    const parts: RecordedPart[] = [];
    const cells: Cells[] = [];
    for (const [name, proxy, absolute] of proxies) {
      const text: string[] = [];
      const outcomes: string[] = [];
      for (const n of NUMBERS) {
        const { transcript, line } = await firstLine(lab, proxy, n, absolute);
        text.push(transcript, ...(line === '' ? [] : [line]));
        outcomes.push(outcome(n, line));
      }
      parts.push({ view: 'console', caption: name.replaceAll('`', ''), text: text.join('\n') });
      cells.push(cellsOf('Proxy', name, NUMBERS, outcomes));
    }
    return { parts, cells };
  },
} satisfies Recording;

/** What the client receives in place of a number. */
function outcome(n: string, line: string): string {
  const [, number, phrase = ''] = /^HTTP\/\S+ (\S+) ?(.*)$/.exec(line) ?? [];
  if (number === undefined) return line === '' ? 'closes the connection' : `\`${line}\``;
  if (number !== n) return number;
  if (phrase === 'Made Up') return 'passed on';
  return `passed on, ${phrase === '' ? 'without words' : `\`${phrase}\``}`;
}
