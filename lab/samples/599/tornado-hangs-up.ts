import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'The server closes the connection without answering Tornado’s clients',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 6 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'Server closes the connection, no answer',
      url: `${server}/close`,
      simple: /HTTPStreamClosedError: Stream closed/,
      curl: /CurlError: HTTP 599: Empty reply/,
    });
  },
} satisfies Recording;
