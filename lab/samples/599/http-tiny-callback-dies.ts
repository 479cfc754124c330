import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The program’s own callback dies while HTTP::Tiny reads the body',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 11 },
  note: 'The server answered 200. The text in `content` is the program’s own.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'A callback dies',
      url: `${server}/ok`,
      file: '599/tiny-callback.pl',
      content: /^disk full$/m,
    });
  },
} satisfies Recording;
