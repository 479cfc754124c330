import type { Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'A server really sends 599 to Tornado’s clients',
  software: [...TORNADO],
  table: { id: 'tornado', position: 11 },
  note: '`e.response` is set. It is `None` when the client made the 599 up.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    return askTornado(lab, {
      cause: 'A server sends 599',
      url: `${server}/599`,
      simple: /HTTP 599: Broken code=599 response=set/,
      curl: /HTTP 599: Broken code=599 response=set/,
    });
  },
} satisfies Recording;
