import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, haproxy } from '../../kit/software.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { proxyCells } from '../../software/proxies.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'HAProxy passes a 999 of its upstream on unchanged',
  software: [haproxy, curl],
  table: { id: 'proxies', position: 2 },
  varying: HAPROXY_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startHaproxy(lab, { server: `127.0.0.1:${upstream.port}` });
    const caller = await session(lab, 'curl', ['-sS', '-i', `${server.url}/code/999`]);
    const log = expected(await server.log(), / 999 /);
    const answer = expected(caller.stdout, /^HTTP\/1\.1 999 Request denied\r?$/m);
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: proxyCells('HAProxy', answer, log),
    };
  },
} satisfies Recording;
