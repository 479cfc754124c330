import type { Recording } from '../../kit/recording.ts';
import { nginx, node } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller cancels its stream over HTTP/2 after one second',
  product: 'nginx',
  software: [nginx, node],
  table: { id: 'nginx', position: 2 },
  note: 'The caller ends its stream, not its connection. The error log says `client canceled stream`.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      listen: 'http2',
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await runClient(lab, '499/cancel-stream.mjs', [server.url, '/slow?s=3']);
    const log = await server.timedLog(1);
    return {
      parts: [
        caller.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
        { view: 'error-log', text: await server.errorLog(/client canceled stream/) },
      ],
      cells: nginxCells('cancels its stream over HTTP/2', log, '', await upstream.outcome()),
    };
  },
} satisfies Recording;
