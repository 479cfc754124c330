import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { nginx, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller stops sending, goes on reading, and gets nothing',
  product: 'nginx',
  software: [nginx, python],
  table: { id: 'nginx', position: 7 },
  note: 'The caller would have accepted the answer, but nginx treats a caller that stops sending as one that has closed the connection.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await runClient(lab, '499/half-close.py', [
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
        { view: 'error-log', text: await server.errorLog(/client prematurely/) },
      ],
      cells: nginxCells(
        'stops sending, still reads',
        log,
        expected(caller.stdout, /^nothing$/m),
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
