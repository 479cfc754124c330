import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const nodeFetch = npmPackage('node-fetch');

export default {
  title: 'node-fetch hands a 999 over, and `ok` is `false`',
  software: [nodeFetch, node],
  table: { id: 'clients', position: 14 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `node-fetch ${await nodeFetch.version()}`,
      file: 'node-fetch.mjs',
      command: [process.execPath, 'node-fetch.mjs'],
      checks: { ok: 'success' },
      shows: /^ok: false$/m,
    });
  },
} satisfies Recording;
