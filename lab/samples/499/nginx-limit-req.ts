import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller closes the connection while its request waits for a rate limit',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 9 },
  note: 'The first request uses up the rate of one in ten seconds; the second waits and never leaves nginx.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      http: 'limit_req_zone $binary_remote_addr zone=all:1m rate=6r/m;',
      server: `location / {
        limit_req zone=all burst=5;
        proxy_pass ${upstream.url};
      }`,
    });
    const url = `${server.url}/slow?s=0`;
    await session(lab, 'curl', ['-sS', url]);
    const caller = await session(lab, 'curl', ['-sS', '--max-time', '1', url]);
    const log = await server.timedLog(2);
    const line = expected(log.split('\n')[1] ?? '', /" 499 0 ".* upstream_addr=- /);
    const asked = upstream.requests() > 1 ? await upstream.outcome(1) : undefined;
    return {
      parts: [
        { view: 'console', caption: 'The second caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'closes the connection while `limit_req` delays it',
        line,
        caller.stdout,
        asked,
      ),
    };
  },
} satisfies Recording;
