import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'A second request while Tornado’s clients may make only one at a time',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 5 },
  note: 'Here `max_clients` is 1; the default is 10. The first request takes two seconds, the second may take one. The curl client does not count the time in its queue.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'All `max_clients` busy',
      url: server,
      file: '599/busy.py',
      simple: /HTTPTimeoutError: Timeout in request queue/,
      curl: /after 2 s: 200$/m,
    });
  },
} satisfies Recording;
