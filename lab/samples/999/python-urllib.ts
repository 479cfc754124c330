import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'Python’s `urlopen()` raises an error for a 999',
  software: [python],
  table: { id: 'clients', position: 5 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python ${await python.version()} \`urllib\``,
      file: 'urllib_client.py',
      command: [PYTHON, 'urllib_client.py'],
      shows: /^urlopen\(\) raises HTTPError/m,
    });
  },
} satisfies Recording;
