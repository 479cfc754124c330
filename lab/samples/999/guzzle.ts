import type { Recording } from '../../kit/recording.ts';
import { debianLibrary, php } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const guzzle = debianLibrary('Guzzle', 'php-guzzlehttp-guzzle');
const psr7 = debianLibrary('psr7', 'php-guzzlehttp-psr7');

export default {
  title: 'Guzzle refuses a 999 with an exception, even with `http_errors` off',
  software: [guzzle, psr7, php],
  table: { id: 'clients', position: 18 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Guzzle ${await guzzle.version()}`,
      file: 'guzzle.php',
      command: ['php', 'guzzle.php'],
      shows: /^get\(.*'http_errors' => false.* raises \S+RequestException/m,
    });
  },
} satisfies Recording;
