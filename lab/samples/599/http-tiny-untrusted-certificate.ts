import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY, PERL_TLS } from '../../software/http-tiny.ts';
import { openssl, startSelfSigned } from '../../software/misbehaving.ts';

export default {
  title: 'HTTP::Tiny checks a certificate that is not trusted',
  product: 'http-tiny',
  software: [...HTTP_TINY, ...PERL_TLS, openssl],
  table: { id: 'http-tiny', position: 7 },
  note: 'The server signed its certificate itself. `verify_SSL` is on by default since 0.084; here it was switched on.',
  async record(lab) {
    const server = await startSelfSigned(lab);
    return askTiny(lab, {
      cause: 'Certificate is not trusted',
      url: `${server}/ok`,
      options: ['verify_SSL', '1'],
      content: /certificate verify failed/,
    });
  },
} satisfies Recording;
