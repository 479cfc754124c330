import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, haproxy } from '../../kit/software.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title:
    'Without `abortonclose`, HAProxy logs 200 and `----` when the caller closes the connection early',
  software: [haproxy, curl],
  note: 'The caller had closed the connection a second before the answer. HAProxy does not act on that, and sends the answer without an error. Since 3.3, HTTP backends have `abortonclose` on by default.',
  varying: HAPROXY_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startHaproxy(lab, { server: `127.0.0.1:${upstream.port}` });
    const caller = await session(lab, 'curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=2`]);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        {
          view: 'access-log',
          caption: 'HAProxy',
          text: expected(await server.log(), / 200 .* ---- /),
        },
      ],
    };
  },
} satisfies Recording;
