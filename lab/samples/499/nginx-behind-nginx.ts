import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'An outer nginx gives up after one second: 504 outside, 499 inside',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 13 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const inner = await startNginx(lab, {
      name: 'inner',
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const outer = await startNginx(lab, {
      name: 'outer',
      server: `location / {
        proxy_read_timeout 1s;
        proxy_pass ${inner.url};
      }`,
    });
    const options = ['-sS', '-o', 'answer', '-w', '%{http_code}\\n'];
    const user = await session(lab, 'curl', [...options, `${outer.url}/slow?s=3`]);
    const outside = expected(await outer.timedLog(1), /" 504 /);
    const log = expected(await inner.timedLog(1), /" 499 0 ".* upstream_status=- /);
    return {
      parts: [
        { view: 'console', caption: 'The user', text: user.transcript },
        { view: 'access-log', caption: 'The outer nginx', text: outside },
        { view: 'access-log', caption: 'The inner nginx', text: log },
      ],
      cells: nginxCells(
        'an outer nginx: its `proxy_read_timeout` ends',
        log,
        `nothing; its user gets ${user.stdout.trim()}`,
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
