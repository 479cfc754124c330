import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller times out; with `proxy_ignore_client_abort on` nginx logs 200',
  software: [nginx, curl],
  table: { id: 'nginx', position: 3 },
  note: 'nginx logs a body of five bytes, which nobody received.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / {
        proxy_ignore_client_abort on;
        proxy_pass ${upstream.url};
      }`,
    });
    const caller = await session(lab, 'curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=2`]);
    const log = expected(await server.timedLog(1), /" 200 [1-9]/);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'times out; `proxy_ignore_client_abort on`',
        log,
        caller.stdout,
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
