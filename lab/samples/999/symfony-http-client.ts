import type { Recording } from '../../kit/recording.ts';
import { debianLibrary, php } from '../../kit/software.ts';
import { recordProgram } from '../../software/client-matrix.ts';
import { STAND_IN } from '../../software/status-server.ts';

const symfony = debianLibrary('Symfony HttpClient', 'php-symfony-http-client');

export default {
  title: 'Symfony’s HttpClient hands a 999 over, and `getContent()` throws',
  software: [symfony, php],
  table: { id: 'clients', position: 19 },
  note: STAND_IN,
  async record(lab) {
    return recordProgram(lab, {
      client: `Symfony HttpClient ${await symfony.version()}`,
      file: 'symfony.php',
      command: ['php', 'symfony.php'],
      shows: /^status: 999\ngetContent\(\) raises \S+ServerException/m,
    });
  },
} satisfies Recording;
