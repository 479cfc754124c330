import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { perl } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import { NO_SUCH_HOST, NOBODY, startFullBacklog } from '../../software/misbehaving.ts';

export default {
  title: 'Three connections that do not come about',
  product: 'anyevent-http',
  software: [anyEventHttp, anyEvent, perl],
  note: 'Nothing listens on port 1, the second port accepts nobody, and `.invalid` has no address. The library got no connection, so no request was sent.',
  varying: [
    // A resolver may answer at once, or not in time.
    [/(invalid\/\n {2}Status: 595\n {2}Reason: ).*/, '$1<no address>'],
  ],
  async record(lab) {
    const full = await startFullBacklog(lab);
    const { program, transcript } = await runClient(lab, '595/get.pl', [
      NOBODY,
      full,
      NO_SUCH_HOST,
    ]);
    expected(transcript, /^(?:[^]*? {2}Status: 595\n){3}/);
    return { parts: [{ view: 'console', text: transcript }, program] };
  },
} satisfies Recording;
