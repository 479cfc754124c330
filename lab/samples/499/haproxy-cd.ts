import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, haproxy } from '../../kit/software.ts';
import { HAPROXY_VARYING, startHaproxy } from '../../software/haproxy.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'HAProxy logs `CD` when the caller closes the connection in the middle of the answer',
  software: [haproxy, curl],
  note: 'The status stays the 200 that was sent. `CD`: the caller aborted while data was sent. HAProxy noticed it later: the last of the five timers says when, in milliseconds.',
  varying: HAPROXY_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startHaproxy(lab, { server: `127.0.0.1:${upstream.port}` });
    const options = ['-sS', '--max-time', '1', '-o', 'answer'];
    const caller = await session(lab, 'curl', [...options, `${server.url}/drip`]);
    return {
      parts: [
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', caption: 'HAProxy', text: expected(await server.log(), / CD-- /) },
      ],
    };
  },
} satisfies Recording;
