import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON, pythonModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const requests = pythonModule('requests', 'python3-requests', 'requests');

export default {
  title: 'requests takes a 999 for a success: `ok` is `True`, and nothing is raised',
  software: [requests, python],
  table: { id: 'clients', position: 6 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python requests ${await requests.version()}`,
      file: 'requests_client.py',
      command: [PYTHON, 'requests_client.py'],
      checks: { ok: 'success' },
      shows: /^ok: True\nraise_for_status\(\) raises nothing$/m,
    });
  },
} satisfies Recording;
