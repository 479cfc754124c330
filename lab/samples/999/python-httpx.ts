import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON, pythonModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const httpx = pythonModule('httpx', 'python3-httpx', 'httpx');

export default {
  title: 'httpx finds a 999 neither a success nor an error, yet `raise_for_status()` raises',
  software: [httpx, python],
  table: { id: 'clients', position: 7 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python httpx ${await httpx.version()}`,
      file: 'httpx_client.py',
      command: [PYTHON, 'httpx_client.py'],
      checks: { is_success: 'success', is_error: 'failure' },
      shows: /^is_success: False\nis_error: False\nraise_for_status\(\) raises HTTP/m,
    });
  },
} satisfies Recording;
