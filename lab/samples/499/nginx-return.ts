import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session, statusIn } from '../../software/shell.ts';

export default {
  title: 'A location says `return 499;` without a text, and nginx sends nothing',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 15 },
  async record(lab) {
    const server = await startNginx(lab, { server: 'location / { return 499; }' });
    const caller = await session(lab, 'curl', ['-sS', '-i', server.url]);
    const log = expected(await server.timedLog(1), /" 499 0 "/);
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells('asks a location with `return 499;`', log, statusIn(caller.stdout)),
    };
  },
} satisfies Recording;
