import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller closes the connection after the first bytes of the answer, and nginx logs 200',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 11 },
  note: 'Once the head of the answer is sent, its status stays in the log. Only the byte count and the error log show that the caller closed the connection.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / {
        proxy_buffering off;
        proxy_pass ${upstream.url};
      }`,
    });
    const options = ['-sS', '--max-time', '1', '-o', 'answer'];
    const caller = await session(lab, 'curl', [...options, `${server.url}/begin`]);
    const log = expected(await server.timedLog(1), /" 200 [1-9]/);
    const received = /with (\d+)(?: out of \d+)? bytes received/.exec(caller.output)?.[1] ?? 'no';
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
        { view: 'error-log', text: await server.errorLog(/client prematurely/) },
      ],
      cells: nginxCells(
        'closes the connection after the upstream’s first bytes; `proxy_buffering off`',
        log,
        received === '0' ? '' : `${received} bytes`,
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
