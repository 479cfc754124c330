import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients wait one second for a server that stays silent',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 4 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'No answer in time',
      url: `${server}/hang`,
      simple: /HTTPTimeoutError: Timeout during request/,
      curl: /CurlError: HTTP 599: Operation timed out/,
    });
  },
} satisfies Recording;
