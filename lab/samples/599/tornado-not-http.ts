import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients get an answer that is not HTTP',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 7 },
  note: 'The server answers at once and closes the connection. The simple client still calls that a timeout.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'The answer is not HTTP',
      url: `${server}/garbage`,
      simple: /HTTPTimeoutError: Timeout during request/,
      curl: /CurlError: HTTP 599: Received HTTP\/0\.9/,
    });
  },
} satisfies Recording;
