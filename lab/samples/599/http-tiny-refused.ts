import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { NOBODY } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny connects to a port on which nothing listens',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 1 },
  record: (lab) =>
    askTiny(lab, {
      cause: 'Connection refused',
      url: NOBODY,
      content: /Connection refused$/m,
    }),
} satisfies Recording;
