import type { Recording } from '../../kit/recording.ts';
import { perl, PERL, perlModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const tiny = perlModule('HTTP::Tiny', 'perl');

export default {
  title: 'HTTP::Tiny does not take a 999 for a success',
  software: [tiny, perl],
  table: { id: 'clients', position: 15 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Perl HTTP::Tiny ${await tiny.version()}`,
      file: 'http_tiny.pl',
      command: [PERL, 'http_tiny.pl'],
      checks: { success: 'success' },
      shows: /^success: false$/m,
    });
  },
} satisfies Recording;
