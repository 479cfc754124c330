import type { Recording } from '../../kit/recording.ts';
import { perl, PERL, perlModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const lwp = perlModule('LWP::UserAgent', 'libwww-perl');

export default {
  title: 'LWP does not recognise a 999, and reports `200 Assumed OK` with the head in the content',
  software: [lwp, perl],
  table: { id: 'clients', position: 16 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Perl LWP ${await lwp.version()}`,
      file: 'lwp.pl',
      command: [PERL, 'lwp.pl'],
      checks: { status_line: 'name', is_success: 'success', is_error: 'failure' },
      shows: /^status_line: 200 Assumed OK\nis_success: true\n[^]*^content begins: HTTP\/1\.1 999/m,
    });
  },
} satisfies Recording;
