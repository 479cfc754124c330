import type { Recording } from '../../kit/recording.ts';
import { caddy, curl } from '../../kit/software.ts';
import { ANY_ORDER, startCaddy } from '../../software/caddy.ts';
import { proxyCells } from '../../software/proxies.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'Caddy passes on a 999 of its upstream, with a reason phrase of its own',
  software: [caddy, curl],
  table: { id: 'proxies', position: 3 },
  note: 'The upstream sent `HTTP/1.1 999 Request denied`. Caddy 2.6.2 logs each status from 400 on at the level `error`.',
  varying: ANY_ORDER,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startCaddy(lab, `reverse_proxy 127.0.0.1:${upstream.port}`);
    const caller = await session(lab, 'curl', ['-sS', '-i', `${server.url}/code/999`]);
    const log = await server.accessLog(1);
    if (!/^HTTP\/1\.1 999 /.test(caller.stdout)) {
      throw new Error(`Caddy did not pass the 999 on:\n${caller.transcript}`);
    }
    return {
      parts: [
        { view: 'exchange', caption: 'The caller', text: caller.transcript },
        { view: 'access-log', text: log },
      ],
      cells: proxyCells('Caddy', caller.stdout, log),
    };
  },
} satisfies Recording;
