import type { Recording } from '../../kit/recording.ts';
import { node } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'The `http` module of Node.js hands a 999 over and does not judge it',
  software: [node],
  table: { id: 'clients', position: 10 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Node.js ${await node.version()} \`http\``,
      file: 'http.mjs',
      command: [process.execPath, 'http.mjs'],
      shows: /^status: 999 Request denied$/m,
    });
  },
} satisfies Recording;
