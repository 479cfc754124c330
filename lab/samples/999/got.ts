import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const got = npmPackage('got');

export default {
  title: 'got rejects a 999 as it rejects any error of the server',
  software: [got, node],
  table: { id: 'clients', position: 13 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `got ${await got.version()}`,
      file: 'got.mjs',
      command: [process.execPath, 'got.mjs'],
      shows: /^got\(\) raises HTTPError/m,
    });
  },
} satisfies Recording;
