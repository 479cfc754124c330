import type { Recording } from '../../kit/recording.ts';
import { java, JAVA } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'Java’s `HttpClient` hands a 999 over and does not judge it',
  software: [java],
  table: { id: 'clients', position: 21 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Java ${await java.version()} \`HttpClient\``,
      file: 'Client.java',
      command: [JAVA, 'Client.java'],
      shows: /^status: 999$/m,
    });
  },
} satisfies Recording;
