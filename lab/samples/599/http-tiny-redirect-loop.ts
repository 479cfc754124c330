import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny follows a redirect loop and returns the last 302, not 599',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 12 },
  note: 'After `max_redirect`, by default 5, it returns the response that it has.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTiny(lab, {
      cause: 'Redirect loop',
      url: `${server}/loop`,
      result: '302 Found',
      content: /^$/,
    });
  },
} satisfies Recording;
