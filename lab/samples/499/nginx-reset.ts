import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { nginx, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller resets the connection after one second',
  product: 'nginx',
  software: [nginx, python],
  table: { id: 'nginx', position: 6 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await runClient(lab, '499/reset.py', [
      '127.0.0.1',
      `${server.port}`,
      '/slow?s=3',
    ]);
    const log = expected(await server.timedLog(1), /" 499 0 ".* upstream_status=- /);
    return {
      parts: [
        caller.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
        { view: 'error-log', text: await server.errorLog(/reset by peer/) },
      ],
      cells: nginxCells('resets the connection', log, '', await upstream.outcome()),
    };
  },
} satisfies Recording;
