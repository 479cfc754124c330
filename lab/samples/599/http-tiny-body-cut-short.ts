import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The server closes the connection while HTTP::Tiny reads the body',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 6 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'Body is cut short',
      url: `${server}/truncate`,
      content: /^Unexpected end of stream/,
    });
  },
} satisfies Recording;
