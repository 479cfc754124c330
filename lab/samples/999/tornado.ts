import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON, pythonModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const tornado = pythonModule('Tornado', 'python3-tornado', 'tornado', 'tornado.version');

export default {
  title: 'Tornado’s client raises an error for a 999, as it does for a 599',
  software: [tornado, python],
  table: { id: 'clients', position: 9 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python Tornado ${await tornado.version()}`,
      file: 'tornado_client.py',
      command: [PYTHON, 'tornado_client.py'],
      shows: /^fetch\(\) raises HTTPClientError: HTTP 999/m,
    });
  },
} satisfies Recording;
