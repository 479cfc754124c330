import type { Recording } from '../../kit/recording.ts';
import { curl } from '../../kit/software.ts';
import { recordCommand } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

export default {
  title: 'curl takes a 999 for a success, and a 599 as well',
  software: [curl],
  table: { id: 'clients', position: 1 },
  note: STAND_IN,
  async record(lab) {
    return recordCommand(lab, {
      client: `curl ${await curl.version()}`,
      command: ['curl', '-sS', '-o', '/dev/null', '-w', '%{http_code}\\n'],
      shows: /^999\nexit 0$/m,
    });
  },
} satisfies Recording;
