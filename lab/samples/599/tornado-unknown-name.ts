import type { Recording } from '../../kit/recording.ts';
import { NO_SUCH_HOST, UNRESOLVED } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients request a URL whose host name does not resolve',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 2 },
  varying: [UNRESOLVED],
  record: (lab) =>
    askTornado(lab, {
      cause: 'Name does not resolve',
      url: NO_SUCH_HOST,
      simple: /^socket\.gaierror/m,
      curl: /CurlError: HTTP 599: Could not resolve host/,
    }),
} satisfies Recording;
