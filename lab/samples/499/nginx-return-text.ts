import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session, statusIn } from '../../software/shell.ts';

export default {
  title: 'A location says `return 499` with a text, and nginx sends it',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 16 },
  async record(lab) {
    const server = await startNginx(lab, { server: 'location / { return 499 "no\\n"; }' });
    const caller = await session(lab, 'curl', ['-sS', '-i', server.url]);
    const log = expected(await server.timedLog(1), /" 499 [1-9]/);
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'asks a location with `return 499 "text";`',
        log,
        statusIn(expected(caller.stdout, /^HTTP\/1\.1 499 /)),
      ),
    };
  },
} satisfies Recording;
