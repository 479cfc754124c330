import type { Recording } from '../../kit/recording.ts';
import { php } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'PHP’s `file_get_contents()` returns `false` for a 999, and warns',
  software: [php],
  table: { id: 'clients', position: 17 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `PHP ${await php.version()} \`file_get_contents()\``,
      file: 'file_get_contents.php',
      command: ['php', 'file_get_contents.php'],
      checks: { 'file_get_contents()': 'name' },
      shows: /^file_get_contents\(\): false\nfile_get_contents\(\) raises E_WARNING/m,
    });
  },
} satisfies Recording;
