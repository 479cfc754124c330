import type { Recording } from '../../kit/recording.ts';
import { perl } from '../../kit/software.ts';
import { anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';

export default {
  title: 'The server closes a kept-alive connection as it is used again',
  product: 'anyevent-http',
  software: [anyEventHttp, perl],
  note: 'This is what happened in Proxmox VE. With `recurse` 0 the retry is forbidden; with 1 it succeeds.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    const { stdout } = await runClient(lab, '599/reuse.pl', [`${server}/once`]);
    if (!/^recurse=0 request 2: Status=599.*\n.*\nrecurse=1 request 2: Status=200/m.test(stdout)) {
      throw new Error(`A forbidden retry was not 599, or an allowed one not 200:\n${stdout}`);
    }
    return { parts: [{ view: 'console', text: stdout }] };
  },
} satisfies Recording;
