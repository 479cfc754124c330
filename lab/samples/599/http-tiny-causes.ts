import type { Recording } from '../../kit/recording.ts';
import { bring, runClient } from '../../software/client.ts';
import { HTTP_TINY } from '../../software/http-tiny.ts';
import { NOBODY, NO_SUCH_HOST, startMisbehaving, UNRESOLVED } from '../../software/misbehaving.ts';

export default {
  title: 'Refused, no such name, no answer in time, and https without its modules',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  note: 'The program prints status, reason and content. The two modules were hidden from Perl.',
  varying: [UNRESOLVED],
  async record(lab) {
    const server = await startMisbehaving(lab);
    await bring(lab, '599/WithoutTls.pm');
    const { stdout } = await runClient(
      lab,
      '599/tiny-causes.pl',
      [NOBODY, NO_SUCH_HOST, `${server}/hang`, 'https://127.0.0.1/'],
      ['-I.', '-MWithoutTls'],
    );
    const failures = stdout.match(/^599 Internal Exception, /gm) ?? [];
    if (failures.length !== 4) throw new Error(`Four requests should fail:\n${stdout}`);
    return { parts: [{ view: 'console', text: stdout }] };
  },
} satisfies Recording;
