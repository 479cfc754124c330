import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { perl, perlModule } from '../../kit/software.ts';
import { anyEvent, anyEventHttp } from '../../software/anyevent.ts';
import { makeCertificates } from '../../software/certificates.ts';
import { runClient } from '../../software/client.ts';
import { openssl } from '../../software/misbehaving.ts';
import { rawAnswer } from '../../software/raw-server.ts';

export default {
  title: 'The right certificate is accepted although it has expired; a valid other one is 596',
  product: 'anyevent-http',
  software: [
    anyEventHttp,
    anyEvent,
    perlModule('Net::SSLeay', 'libnet-ssleay-perl'),
    openssl,
    perl,
  ],
  note: 'The server’s certificate is `expired.pem`: out of date, with another name, and signed by an authority that nobody trusts. The program checks it as pveproxy does: only the fingerprint counts.',
  async record(lab) {
    await makeCertificates(lab);
    const pem = await readFile(join(lab.folder, 'expired.pem'));
    const server = createServer({ key: pem, cert: pem }, (socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end(rawAnswer('200 OK', 'ok')));
    });
    const url = `https://127.0.0.1:${await lab.serve(server)}/`;
    const { program, transcript } = await runClient(lab, '596/pinned.pl', [
      ...[url, 'expired.pem', 'valid.pem'],
    ]);
    expected(
      transcript,
      /^expired\.pem pinned: 200 OK\nvalid\.pem pinned: 596 error:.*verify failed$/m,
    );
    return { parts: [{ view: 'console', text: transcript }, program] };
  },
} satisfies Recording;
