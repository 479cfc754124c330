import type { Recording } from '../../kit/recording.ts';
import { curl } from '../../kit/software.ts';
import { recordCommand } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'curl with `-f` fails with a 999 as with any error',
  software: [curl],
  table: { id: 'clients', position: 2 },
  note: STAND_IN,
  async record(lab) {
    return recordCommand(lab, {
      client: `curl ${await curl.version()} with \`-f\``,
      command: ['curl', '-sS', '-f', '-o', '/dev/null'],
      shows: /^exit 22$/m,
    });
  },
} satisfies Recording;
