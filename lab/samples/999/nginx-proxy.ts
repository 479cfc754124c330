import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { startNginx } from '../../software/nginx.ts';
import { proxyCells } from '../../software/proxies.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'nginx passes a 999 of its upstream on unchanged',
  software: [nginx, curl],
  table: { id: 'proxies', position: 1 },
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const caller = await session(lab, 'curl', ['-sS', '-i', `${server.url}/code/999`]);
    const log = expected(await server.accessLog(1), / 999 /);
    const answer = expected(caller.stdout, /^HTTP\/1\.1 999 Request denied\r?$/m);
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: proxyCells('nginx', answer, log),
    };
  },
} satisfies Recording;
