import type { Recording } from '../../kit/recording.ts';
import { openssl, startSelfSigned } from '../../software/misbehaving.ts';
import { askTornado, TORNADO } from '../../software/tornado.ts';

export default {
  title: 'Tornado’s clients check a certificate that is not trusted',
  product: 'tornado',
  software: [...TORNADO, openssl],
  table: { id: 'tornado', position: 9 },
  note: 'The server signed its certificate itself. The text of the curl client depends on the TLS library of libcurl, here GnuTLS.',
  varying: [[/SSL Error on \d+ \('127\.0\.0\.1', \d+\)/g, 'SSL Error on <connection>']],
  async record(lab) {
    const server = await startSelfSigned(lab);
    return askTornado(lab, {
      cause: 'Certificate is not trusted',
      url: `${server}/ok`,
      simple: /^ssl\.SSLCertVerificationError/m,
      curl: /CurlError: HTTP 599: .* code=599 errno=60 /,
    });
  },
} satisfies Recording;
