import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, haproxy, nginx } from '../../kit/software.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'HAProxy gives up after one second: 504 outside, 499 inside',
  product: 'nginx',
  software: [nginx, haproxy, curl],
  table: { id: 'nginx', position: 14 },
  note: 'HAProxy marks its own timeout with `sH--`.',
  varying: HAPROXY_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const inner = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const outer = await startHaproxy(lab, {
      server: `127.0.0.1:${inner.port}`,
      defaults: ['timeout server 1s'],
    });
    const options = ['-sS', '-o', 'answer', '-w', '%{http_code}\\n'];
    const user = await session(lab, 'curl', [...options, `${outer.url}/slow?s=3`]);
    const outside = expected(await outer.log(), / 504 .* sH-- /);
    const log = expected(await inner.timedLog(1), /" 499 0 ".* upstream_status=- /);
    return {
      parts: [
        { view: 'console', caption: 'The user', text: user.transcript },
        { view: 'access-log', caption: 'HAProxy', text: outside },
        { view: 'access-log', caption: 'nginx', text: log },
      ],
      cells: nginxCells(
        'HAProxy: its `timeout server` ends',
        log,
        `nothing; its user gets ${user.stdout.trim()}`,
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
