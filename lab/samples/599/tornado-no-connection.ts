import type { Recording } from '../../kit/recording.ts';
import { startFullBacklog } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients connect to a server that does not accept within a second',
  product: 'tornado',
  software: [...TORNADO],
  table: { id: 'tornado', position: 3 },
  note: 'The backlog of the port is full, so that an attempt to connect is neither answered nor refused.',
  async record(lab) {
    const server = await startFullBacklog(lab);
    return askTornado(lab, {
      cause: 'No connection in time',
      url: server,
      simple: /HTTPTimeoutError: Timeout while connecting/,
      curl: /CurlError: HTTP 599: .* code=599 errno=28 /,
    });
  },
} satisfies Recording;
