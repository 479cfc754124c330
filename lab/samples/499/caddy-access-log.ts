import type { Recording } from '../../kit/recording.ts';
import { caddy, curl } from '../../kit/software.ts';
import { ANY_ORDER, startCaddy } from '../../software/caddy.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller gives up, and Caddy 2.6.2 logs status 0',
  product: 'caddy',
  software: [caddy, curl],
  note: 'The caller gave up after one second. According to the source code, releases up to 2.11.4 do the same.',
  varying: ANY_ORDER,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startCaddy(lab, `reverse_proxy 127.0.0.1:${upstream.port}`);
    await lab.run('curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=3`]);
    return { parts: [{ view: 'access-log', text: await server.accessLog(1) }] };
  },
} satisfies Recording;
