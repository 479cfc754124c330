import type { Recording } from '../../kit/recording.ts';
import { go } from '../../kit/software.ts';
import { clientPath, recordProgram } from '../../software/client-matrix.ts';
import { buildGo } from '../../software/go.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'Go’s `net/http` hands a 999 over and does not judge it',
  software: [go],
  table: { id: 'clients', position: 22 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Go ${await go.version()} \`net/http\``,
      file: 'client.go',
      command: [await buildGo(lab, clientPath('client.go'))],
      shows: /^status: 999 Request denied$/m,
    });
  },
} satisfies Recording;
