import type { Recording } from '../../kit/recording.ts';
import { perl } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'Four callbacks that cancel, and three failures that are not 598',
  product: 'anyevent-http',
  software: [anyEventHttp, anyEvent, perl],
  note: 'Eight requests with a timeout of 1 s, most to a misbehaving server on 127.0.0.1. The program prints the pseudo-headers. In the last line the server really sent 598; there is no OrigStatus.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    const { stdout } = await runClient(lab, '598/callbacks.pl', [server]);
    const cancelled = stdout.match(/Status=598 .* OrigStatus=200/g) ?? [];
    if (cancelled.length !== 4 || !stdout.includes('Status=598 Reason=Busy\n')) {
      throw new Error(`Not every callback cancelled, or no 598 of the server came:\n${stdout}`);
    }
    return { parts: [{ view: 'console', text: stdout }] };
  },
} satisfies Recording;
