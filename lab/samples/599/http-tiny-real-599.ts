import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'A server really sends 599 to HTTP::Tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 13 },
  note: 'The reason is the server’s own. It is `Internal Exception` when HTTP::Tiny made the 599 up.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'A server sends 599',
      url: `${server}/599`,
      result: '599 Broken',
      content: /^broken$/,
    });
  },
} satisfies Recording;
