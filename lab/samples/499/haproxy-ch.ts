import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { haproxy, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title:
    'With `abortonclose`, HAProxy logs `CH` when the caller closes the connection before the answer',
  software: [haproxy, python],
  note: '`option abortonclose` is set, and the caller closes its sending side. `CH`: it aborted while HAProxy waited for the head of the answer. HAProxy logs 400, and sends it.',
  varying: HAPROXY_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startHaproxy(lab, {
      server: `127.0.0.1:${upstream.port}`,
      defaults: ['option abortonclose'],
    });
    const address = ['127.0.0.1', `${server.port}`];
    const caller = await runClient(lab, '499/half-close.py', [...address, '/slow?s=3']);
    return {
      parts: [
        caller.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        {
          view: 'access-log',
          caption: 'HAProxy',
          text: expected(await server.log(), / 400 .* CH-- /),
        },
      ],
    };
  },
} satisfies Recording;
