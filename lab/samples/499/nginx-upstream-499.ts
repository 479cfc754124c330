import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { nginxCells, startNginx } from '../../software/nginx.ts';
import { session, statusIn } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The application behind nginx itself answers with a 499',
  product: 'nginx',
  software: [nginx, curl],
  table: { id: 'nginx', position: 17 },
  note: 'Here nobody closed the connection. `upstream_status=499` sets it apart from nginx’s own 499.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await session(lab, 'curl', ['-sS', '-i', `${server.url}/code/499`]);
    const log = expected(await server.timedLog(1), /" 499 [1-9]\d* ".* upstream_status=499 /);
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: nginxCells(
        'waits, and the upstream answers 499',
        log,
        statusIn(expected(caller.stdout, /^HTTP\/1\.1 499 Client Closed Request\r?$/m)),
        await upstream.outcome(),
      ),
    };
  },
} satisfies Recording;
