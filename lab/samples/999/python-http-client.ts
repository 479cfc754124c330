import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'Python’s `http.client` hands a 999 over and does not judge it',
  software: [python],
  table: { id: 'clients', position: 4 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python ${await python.version()} \`http.client\``,
      file: 'http_client.py',
      command: [PYTHON, 'http_client.py'],
      shows: /^status: 999 Request denied$/m,
    });
  },
} satisfies Recording;
