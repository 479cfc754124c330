import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller times out; with `proxy_cache` nginx logs 200 and stores nothing',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 4 },
  note: 'The upstream finishes, and yet the second caller waits as long as the first: the answer was not stored.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      http: `proxy_cache_path ${lab.folder}/cache keys_zone=answers:1m;`,
      server: `location / {
        proxy_cache answers;
        proxy_pass ${upstream.url};
      }`,
    });
    const url = `${server.url}/cacheable?s=2`;
    const first = await session(lab, 'curl', ['-sS', '--max-time', '1', url]);
    const log = expected(await server.timedLog(1), /" 200 0 "/);
    const second = await session(lab, 'curl', ['-sS', url]);
    const stored = upstream.requests() === 1 ? 'stored' : 'not stored';
    return {
      parts: [
        {
          view: 'console',
          caption: 'The caller, and a second one',
          text: first.transcript + second.transcript,
        },
        {
          view: 'access-log',
          text: expected(await server.timedLog(2), /\n.* upstream_status=200 /),
        },
        { view: 'error-log', text: await server.errorLog(/client prematurely/) },
      ],
      cells: nginxCells(
        'times out; `proxy_cache`',
        log,
        first.stdout,
        `${await upstream.outcome()}; ${stored}`,
      ),
    };
  },
} satisfies Recording;
