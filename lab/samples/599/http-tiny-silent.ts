import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny waits one second for a server that stays silent',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 3 },
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'No answer in time',
      url: `${server}/hang`,
      content: /^Timed out/,
    });
  },
} satisfies Recording;
