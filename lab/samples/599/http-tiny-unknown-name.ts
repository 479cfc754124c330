import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { NO_SUCH_HOST, UNRESOLVED } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny requests a URL whose host name does not resolve',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 2 },
  varying: [UNRESOLVED],
  record: (lab) =>
    askTiny(lab, {
      cause: 'Name does not resolve',
      url: NO_SUCH_HOST,
      content: /^Could not connect to 'no-such-host\.invalid:80'/,
    }),
} satisfies Recording;
