import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny gets an answer that is not HTTP',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 5 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'The answer is not HTTP',
      url: `${server}/garbage`,
      content: /^Malformed Status-Line/,
    });
  },
} satisfies Recording;
