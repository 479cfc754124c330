import type { Recording } from '../../kit/recording.ts';
import { node } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: '`fetch` of Node.js hands a 999 over, but `new Response()` refuses the number',
  software: [node],
  table: { id: 'clients', position: 11 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Node.js ${await node.version()} \`fetch\``,
      file: 'fetch.mjs',
      command: [process.execPath, 'fetch.mjs'],
      checks: { ok: 'success' },
      shows: /^ok: false\nnew Response\(\) raises RangeError/m,
    });
  },
} satisfies Recording;
