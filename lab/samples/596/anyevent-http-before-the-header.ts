import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { perl, perlModule } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { runClient } from '../../software/client.ts';
import { openssl, startMisbehaving, startSelfSigned } from '../../software/misbehaving.ts';

export default {
  title: 'No header comes: silence, a closed connection, an untrusted certificate',
  product: 'anyevent-http',
  software: [
    anyEventHttp,
    anyEvent,
    perlModule('Net::SSLeay', 'libnet-ssleay-perl'),
    openssl,
    perl,
  ],
  note: 'The certificate was signed by itself, and the program asks the library to verify it with `tls_ctx`.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    const selfSigned = await startSelfSigned(lab);
    const { program, transcript } = await runClient(lab, '595/get.pl', [
      `${server}/hang`,
      `${server}/close`,
      `${selfSigned}/ok`,
    ]);
    expected(transcript, /^(?:[^]*? {2}Status: 596\n){3}/);
    return { parts: [{ view: 'console', text: transcript }, program] };
  },
} satisfies Recording;
