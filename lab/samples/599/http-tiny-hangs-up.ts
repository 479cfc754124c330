import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The server closes the connection without answering HTTP::Tiny',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 4 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'Server closes the connection, no answer',
      url: `${server}/close`,
      content: /^Unexpected end of stream/,
    });
  },
} satisfies Recording;
