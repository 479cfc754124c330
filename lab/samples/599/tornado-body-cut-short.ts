import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'The server closes the connection while Tornado’s clients read the body',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 8 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'Body is cut short',
      url: `${server}/truncate`,
      simple: /HTTPStreamClosedError: Connection closed/,
      curl: /CurlError: HTTP 599: transfer closed/,
    });
  },
} satisfies Recording;
