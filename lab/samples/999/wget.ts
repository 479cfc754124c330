import type { Recording } from '../../kit/recording.ts';
import { program } from '../../kit/software.ts';
import { recordCommand } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const wget = program('Wget', 'wget', ['wget', '--version'], /^GNU Wget (\S+)/);

export default {
  title: 'Wget prints a 999 as an error and fails',
  software: [wget],
  table: { id: 'clients', position: 3 },
  note: STAND_IN,
  async record(lab) {
    return recordCommand(lab, {
      client: `Wget ${await wget.version()}`,
      command: ['wget', '-nv', '-O', '/dev/null'],
      shows: /ERROR 999: Request denied\.\nexit 8$/m,
    });
  },
} satisfies Recording;
