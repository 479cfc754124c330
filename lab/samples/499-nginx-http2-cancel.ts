import type { Recording } from '../kit/recording.ts';
import { curl, nginx } from '../kit/software.ts';
import { nginxCells, startNginx } from '../software/nginx.ts';
import { session } from '../software/shell.ts';
import { startUpstream } from '../software/upstream.ts';

export default {
  title: 'The caller times out over HTTP/2 and cancels its stream',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 2 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      listen: 'http2',
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const options = ['-sS', '--http2-prior-knowledge', '--max-time', '1'];
    const caller = await session(lab, 'curl', [...options, `${server.url}/slow?s=3`]);
    const log = await server.timedLog(1);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells('the same over HTTP/2', log, caller.stdout, await upstream.outcome()),
    };
  },
} satisfies Recording;
