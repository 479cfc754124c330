import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const axios = npmPackage('axios');

export default {
  title: 'axios rejects a 999 as it rejects any error of the server',
  software: [axios, node],
  table: { id: 'clients', position: 12 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `axios ${await axios.version()}`,
      file: 'axios.mjs',
      command: [process.execPath, 'axios.mjs'],
      shows: /^axios\.get\(\) raises AxiosError/m,
    });
  },
} satisfies Recording;
