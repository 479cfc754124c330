import { createServer } from 'node:http';
import { expected } from '../../kit/expected.ts';
import { until } from '../../kit/lab.ts';
import type { Cells, Recording } from '../../kit/recording.ts';
import { curl, haproxy, nginx, node } from '../../kit/software.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';

/** Who has the shortest timeout, and the path on which it has. */
const CASES = {
  '/caller': 'the caller, `curl -m 1`',
  '/nginx': 'nginx, `proxy_read_timeout 1s`',
  '/haproxy': 'HAProxy, `timeout server 1s`',
  '/application': 'the application, its own limit of 1 s',
} as const;

export default {
  title: 'curl, nginx, HAProxy, application: who gave up first, and what each of them logs',
  software: [curl, nginx, haproxy, node],
  table: { id: 'who-gave-up', position: 1 },
  note: 'On each path another one waits only a second; all others wait at least five. HAProxy has `option abortonclose`, the default since 3.3.',
  varying: [...HAPROXY_VARYING, [/ (?:-?\d+\/){4}\d+ (?=-1 )/g, ' <timers> ']],
  async record(lab) {
    const lines: string[] = [];
    const server = createServer((request, response) => {
      const { url = '' } = request;
      const started = performance.now();
      const note = (what: string) => {
        lines.push(`${url}: ${what} after ${Math.round((performance.now() - started) / 1000)} s`);
      };
      const limit = url === '/application' ? 1000 : 3000;
      const timer = setTimeout(() => {
        if (limit === 3000) response.end('done\n');
        else response.writeHead(503).end('the database did not answer in time\n');
        note(`sent ${response.statusCode}`);
      }, limit);
      response.on('close', () => {
        if (response.writableFinished) return;
        clearTimeout(timer);
        note('the connection was closed');
      });
    });
    const port = await lab.serve(server);
    const inner = await startHaproxy(lab, {
      server: `127.0.0.1:${port}`,
      defaults: ['option abortonclose', 'timeout server 5s'],
      backend: ['http-request set-timeout server 1s if { path /haproxy }'],
    });
    const outer = await startNginx(lab, {
      server: `proxy_read_timeout 5s;
    location / { proxy_pass ${inner.url}; }
    location /nginx { proxy_pass ${inner.url}; proxy_read_timeout 1s; }`,
    });
    const cells: Cells[] = [];
    const transcripts = [];
    for (const [path, who] of Object.entries(CASES)) {
      const place: number = cells.length + 1;
      const wait = path === '/caller' ? '1' : '10';
      const options = ['-sS', '-m', wait, '-o', 'page', '-w', '%{http_code}\\n'];
      const caller = await session(lab, 'curl', [...options, `${outer.url}${path}`]);
      transcripts.push(caller.transcript);
      const ended = await until(`the end of ${path}`, () => lines[place - 1]);
      const outside = (await outer.timedLog(place)).trimEnd().split('\n').at(-1) ?? '';
      const inside = (await inner.requestLog(place)).trimEnd().split('\n').at(-1) ?? '';
      const [, status = '', upstream = ''] =
        /" (\d{3}) .* upstream_status=(\S+)/.exec(outside) ?? [];
      cells.push({
        'Shortest timeout': who,
        curl: `\`${caller.stdout.trim()}\`, exit ${caller.status}`,
        nginx: `\`${status}\`, upstream \`${upstream}\``,
        HAProxy: `\`${inside.replace(/^.* (-?\d+) \d+ - - (\S{4}) .*$/, '$1 $2')}\``,
        'The application': ended.replace(/^\S+ /, '').replace(/ after .*/, ''),
      });
    }
    const errors = await outer.errorLog(/upstream timed out/);
    const log = await outer.timedLog(4);
    expected(log, /"GET \/caller HTTP\/1\.1" 499 /);
    const states = await inner.requestLog(4);
    expected(states, / 504 .* sH-- .*\/haproxy /);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: transcripts.join('') },
        { view: 'access-log', caption: 'nginx', text: log },
        { view: 'error-log', caption: 'nginx', text: errors },
        { view: 'access-log', caption: 'HAProxy', text: states },
        { view: 'console', caption: 'The application', text: lines.join('\n') },
      ],
      cells,
    };
  },
} satisfies Recording;
