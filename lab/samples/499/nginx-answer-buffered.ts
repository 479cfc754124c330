import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title:
    'The caller closes the connection while nginx holds the first bytes of the answer in its buffer',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 10 },
  note: '`upstream_status=200` and no byte sent: the first bytes of the answer were still in the buffer.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const options = ['-sS', '--max-time', '1', '-o', 'answer'];
    const caller = await session(lab, 'curl', [...options, `${server.url}/begin`]);
    const log = expected(await server.timedLog(1), /" 499 0 ".* upstream_status=200 /);
    const received = /with (\d+)(?: out of \d+)? bytes received/.exec(caller.output)?.[1] ?? 'no';
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'closes the connection after the upstream’s first bytes',
        log,
        received === '0' ? '' : `${received} bytes`,
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
