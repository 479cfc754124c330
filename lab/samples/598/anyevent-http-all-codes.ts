import type { Recording } from '../../kit/recording.ts';
import { perl, perlModule } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import {
  openssl,
  startFullBacklog,
  startMisbehaving,
  startSelfSigned,
} from '../../software/misbehaving.ts';

export default {
  title: 'What AnyEvent::HTTP reports as 595, 596, 597, 598 and 599',
  product: 'anyevent-http',
  software: [
    anyEventHttp,
    anyEvent,
    perlModule('Net::SSLeay', 'libnet-ssleay-perl'),
    perl,
    openssl,
  ],
  note: 'One request for each cause, with a timeout of 1 s; then its `Status` and `Reason`. The module `URI` was hidden from Perl. When the server closes a connection as it is used again, the result is 599 only because `recurse` was 0. A redirect loop ends with the last 302.',
  varying: [
    // A resolver may answer at once, or not in time.
    [/(name does not resolve +595 ).*/, '$1<no address>'],
  ],
  async record(lab) {
    const server = await startMisbehaving(lab);
    const selfSigned = await startSelfSigned(lab);
    const full = await startFullBacklog(lab);
    const { stdout } = await runClient(lab, '598/all-codes.pl', [server, selfSigned, full]);
    for (const code of [595, 596, 597, 598, 599]) {
      if (!stdout.includes(` ${code} `)) throw new Error(`There is no ${code} in:\n${stdout}`);
    }
    return { parts: [{ view: 'console', text: stdout }] };
  },
} satisfies Recording;
