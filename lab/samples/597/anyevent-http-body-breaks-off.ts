import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { perl } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The header came, but the body stalls, ends early or is garbled',
  product: 'anyevent-http',
  software: [anyEventHttp, anyEvent, perl],
  note: 'The header of each answer said 200. Only the last result still names that status, and what came of the bodies is lost: the callback gets none.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    const { program, transcript } = await runClient(lab, '595/get.pl', [
      `${server}/stall`,
      `${server}/truncate`,
      `${server}/badchunk`,
    ]);
    expected(transcript, /^(?:[^]*? {2}Status: 597\n){3}/);
    return { parts: [{ view: 'console', text: transcript }, program] };
  },
} satisfies Recording;
