import type { Recording } from '../../kit/recording.ts';
import { askTiny, HTTP_TINY } from '../../software/http-tiny.ts';

export default {
  title: 'HTTP::Tiny requests an https URL without its TLS modules',
  product: 'http-tiny',
  software: [...HTTP_TINY],
  table: { id: 'http-tiny', position: 8 },
  note: 'Both modules were hidden from Perl, as if they were not installed. No connection is made.',
  record: (lab) =>
    askTiny(lab, {
      cause: 'Modules for https are missing',
      url: 'https://127.0.0.1/',
      module: 'WithoutTls',
      content: /must be installed for https support/,
    }),
} satisfies Recording;
