import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { nginx, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller stops sending; with `proxy_ignore_client_abort on` it gets its answer',
  software: [nginx, python],
  table: { id: 'nginx', position: 8 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / {
        proxy_ignore_client_abort on;
        proxy_pass ${upstream.url};
      }`,
    });
    const caller = await runClient(lab, '499/half-close.py', [
      '127.0.0.1',
      `${server.port}`,
      '/slow?s=2',
    ]);
    const log = expected(await server.timedLog(1), /" 200 [1-9]/);
    return {
      parts: [
        caller.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'stops sending, still reads; `proxy_ignore_client_abort on`',
        log,
        expected(caller.stdout, /^HTTP\/1\.1 200 /),
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
