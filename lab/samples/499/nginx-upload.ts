import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { nginx, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller closes the connection in the middle of its upload, and nginx logs 400',
  product: 'nginx',
  software: [nginx, python],
  table: { id: 'nginx', position: 12 },
  note: 'Only the error log says that the caller closed the connection.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await runClient(lab, '499/leave-uploading.py', [
      '127.0.0.1',
      `${server.port}`,
      '/slow?s=0',
    ]);
    const log = expected(await server.timedLog(1), /" 400 0 "/);
    const asked = upstream.requests() > 0 ? await upstream.outcome() : undefined;
    return {
      parts: [
        caller.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
        { view: 'error-log', text: await server.errorLog(/client prematurely/) },
      ],
      cells: nginxCells('closes the connection while uploading over HTTP/1.1', log, '', asked),
    };
  },
} satisfies Recording;
