import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients follow a redirect loop; only the curl client reports 599',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 10 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'Redirect loop',
      url: `${server}/loop`,
      simple: /HTTPClientError: HTTP 302: Found code=302 response=set/,
      curl: /CurlError: HTTP 599: Maximum/,
    });
  },
} satisfies Recording;
