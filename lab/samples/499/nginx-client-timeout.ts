import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller times out after one second, the upstream needs three',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 1 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await session(lab, 'curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=3`]);
    const log = expected(await server.timedLog(1), /" 499 0 ".* upstream_status=- /);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
        { view: 'error-log', text: await server.errorLog(/client prematurely/) },
      ],
      cells: nginxCells('times out', log, caller.stdout, await upstream.outcome()),
    };
  },
} satisfies Recording;
