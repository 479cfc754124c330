import { createServer } from 'node:http';
import type { Lab } from '../../kit/lab.ts';
import type { Cells, Recording, RecordedPart } from '../../kit/recording.ts';
import { chromium, curl, firefox, nginx, squid, varnish } from '../../kit/software.ts';
import { openChromium, openFirefox } from '../../software/browser.ts';
import { startNginx } from '../../software/nginx.ts';
import { cellsOf } from '../../software/other-numbers.ts';
import { startSquid } from '../../software/squid.ts';
import { startVarnish } from '../../software/varnish.ts';

const NUMBERS = ['200', '404', '299', '470', '599', '600'];

const PAGE = `<!doctype html><title>Twice</title><pre></pre><script type="module">
for (const n of ${JSON.stringify(NUMBERS)}) {
  for (const time of [1, 2]) await (await fetch('/browser/' + n)).text();
}
document.querySelector('pre').textContent = 'end';
</script>`;

export default {
  title: 'Which numbers a cache keeps, if the answer says `Cache-Control: max-age=60`',
  software: [nginx, varnish, squid, chromium, firefox, curl],
  table: { id: 'caches-and-other-numbers', position: 1 },
  note: 'Each number is asked for twice within a minute. The server behind the cache counts how often it was asked.',
  async record(lab) {
    const origin = await startCounting(lab);
    const { port } = new URL(origin.url);
    const proxy = await startNginx(lab, {
      http: `proxy_cache_path ${lab.folder}/cache keys_zone=answers:1m;`,
      server: `location / { proxy_pass ${origin.url}; proxy_cache answers; }`,
    });
    const cache = await startVarnish(
      lab,
      `vcl 4.1;\nbackend app { .host = "127.0.0.1"; .port = "${port}"; }\n`,
    );
    const forward = await startSquid(lab, ['cache allow all']);
    const parts: RecordedPart[] = [];
    const cells: Cells[] = [];
    const add = (name: string, text: string, asked: readonly number[]) => {
      const counts = NUMBERS.map(
        (n, i) => `${n}: the server was asked ${asked[i] === 1 ? 'once' : `${asked[i]} times`}`,
      );
      parts.push({ view: 'console', caption: name, text: `${text}\n${counts.join('\n')}` });
      const kept = asked.map((count) => (count === 1 ? 'kept' : 'asked again'));
      cells.push(cellsOf('Cache', name, NUMBERS, kept));
    };
    for (const [name, url, path, options] of [
      ['nginx', proxy.url, 'nginx', ''],
      ['Varnish', cache.url, 'varnish', ''],
      ['Squid', origin.url, 'squid', `-x ${forward.url} `],
    ] as const) {
      const ask = `curl -s -o /dev/null ${options}${url}/${path}/$n`;
      const command = `for n in ${NUMBERS.join(' ')}; do ${ask}; ${ask}; done`;
      await lab.run('sh', ['-c', command]);
      add(
        name,
        `$ ${command}`,
        NUMBERS.map((n) => origin.asked(`/${path}/${n}`)),
      );
    }
    for (const [name, open] of [
      ['Chromium', openChromium],
      ['Firefox', openFirefox],
    ] as const) {
      const before = NUMBERS.map((n) => origin.asked(`/browser/${n}`));
      const browser = await open(lab);
      await browser.go(`${origin.url}/`);
      await browser.text(/^end$/m);
      const fetched = `await fetch('/browser/${NUMBERS[0]}'); await fetch('/browser/${NUMBERS[0]}'); …`;
      add(
        name,
        fetched,
        NUMBERS.map((n, i) => origin.asked(`/browser/${n}`) - (before[i] ?? 0)),
      );
    }
    if (cells.some((row) => row['A 200'] !== 'kept')) {
      throw new Error(`A cache does not even keep a 200:\n${JSON.stringify(cells, undefined, 2)}`);
    }
    return { parts, cells };
  },
} satisfies Recording;

/** A server that lets every answer be kept for a minute, and counts the requests for each path. */
async function startCounting(
  lab: Lab,
): Promise<{ readonly url: string; readonly asked: (path: string) => number }> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/^http:\/\/[^/]+/, '');
    counts.set(path, (counts.get(path) ?? 0) + 1);
    const number = /\/(\d{3})$/.exec(path)?.[1];
    if (number === undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    } else {
      response.writeHead(Number(number), 'Made Up', { 'cache-control': 'max-age=60' }).end('x\n');
    }
  });
  const url = `http://127.0.0.1:${await lab.serve(server)}`;
  return { url, asked: (path) => counts.get(path) ?? 0 };
}
