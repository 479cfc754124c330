import type { Recording } from '../../kit/recording.ts';
import { python, PYTHON, pythonModule } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const aiohttp = pythonModule('aiohttp', 'python3-aiohttp', 'aiohttp');

export default {
  title: 'aiohttp takes a 999 for an error: `ok` is `False`, and `raise_for_status()` raises',
  software: [aiohttp, python],
  table: { id: 'clients', position: 8 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Python aiohttp ${await aiohttp.version()}`,
      file: 'aiohttp_client.py',
      command: [PYTHON, 'aiohttp_client.py'],
      checks: { ok: 'success' },
      shows: /^ok: False\nraise_for_status\(\) raises Client/m,
    });
  },
} satisfies Recording;
