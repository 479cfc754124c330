import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The response is larger than HTTP::Tiny’s limit',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 9 },
  note: 'The server answered 200 with two bytes.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'Body is larger than `max_size`',
      url: `${server}/ok`,
      options: ['max_size', '1'],
      content: /exceeds the maximum allowed of 1$/m,
    });
  },
} satisfies Recording;
