import type { Recording } from '../../kit/recording.ts';
import { NOBODY } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients connect to a port on which nothing listens',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 1 },
  record: (lab) =>
    askTornado(lab, {
      cause: 'Connection refused',
      url: NOBODY,
      simple: /^ConnectionRefusedError/m,
      curl: /CurlError: HTTP 599: Failed to connect/,
    }),
} satisfies Recording;
