import type { Recording } from '../../kit/recording.ts';
import { caddy, curl, python } from '../../kit/software.ts';
import { ANY_ORDER, startCaddy } from '../../software/caddy.ts';
import { runClient } from '../../software/client.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller gives up or half-closes, and Caddy 2.6.2 logs status 0',
  software: [caddy, curl, python],
  note: 'The first caller is gone. The second closes only its own side of the connection and still reads: Caddy logs 0 again, but what goes out is an empty 200. According to the source code, releases up to 2.11.4 do the same.',
  varying: ANY_ORDER,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startCaddy(lab, `reverse_proxy 127.0.0.1:${upstream.port}`);
    const gone = await session(lab, 'curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=3`]);
    await server.accessLog(1);
    const reader = await runClient(lab, '499/give-up.py', [
      new URL(server.url).host,
      'GET /slow?s=3',
    ]);
    const log = await server.accessLog(2);
    if (!/^(?:.*"size":0,"status":0,.*\n){2}$/.test(log)) {
      throw new Error(`Caddy did not log status 0 twice:\n${log}`);
    }
    if (!/^HTTP\/1\.1 200 OK\r\n.*Content-Length: 0\r\n/s.test(reader.stdout)) {
      throw new Error(`Caddy did not send an empty 200:\n${reader.transcript}`);
    }
    return {
      parts: [
        { view: 'console', caption: 'A caller that is gone', text: gone.transcript },
        reader.program,
        { view: 'console', caption: 'A caller that still reads', text: reader.transcript },
        { view: 'access-log', text: log },
      ],
    };
  },
} satisfies Recording;
