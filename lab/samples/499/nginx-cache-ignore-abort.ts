import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller times out; `proxy_ignore_client_abort on` lets `proxy_cache` store the answer',
  software: [nginx, curl],
  table: { id: 'nginx', position: 5 },
  note: 'The second caller is answered at once: the answer was stored.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      http: `proxy_cache_path ${lab.folder}/cache keys_zone=answers:1m;`,
      server: `location / {
        proxy_cache answers;
        proxy_ignore_client_abort on;
        proxy_pass ${upstream.url};
      }`,
    });
    const url = `${server.url}/cacheable?s=2`;
    const first = await session(lab, 'curl', ['-sS', '--max-time', '1', url]);
    const log = expected(await server.timedLog(1), /" 200 [1-9]/);
    const second = await session(lab, 'curl', ['-sS', url]);
    const stored = upstream.requests() === 1 ? 'stored' : 'not stored';
    return {
      parts: [
        {
          view: 'console',
          caption: 'The caller, and a second one',
          text: first.transcript + second.transcript,
        },
        { view: 'access-log', text: expected(await server.timedLog(2), /\n.* upstream_addr=- /) },
      ],
      cells: nginxCells(
        'times out; `proxy_cache` and `proxy_ignore_client_abort on`',
        log,
        first.stdout,
        `${await upstream.outcome()}; ${stored}`,
      ),
    };
  },
} satisfies Recording;
