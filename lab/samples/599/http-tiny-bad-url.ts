import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';

export default {
  title: 'HTTP::Tiny is given a URL that it cannot parse',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 10 },
  record: (lab) =>
    askTiny(lab, {
      cause: 'URL cannot be parsed',
      url: 'example',
      content: /^Cannot parse URL/,
    }),
} satisfies Recording;
