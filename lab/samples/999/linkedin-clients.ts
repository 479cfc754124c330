import { readFile } from 'node:fs/promises';
import type { Recording } from '../../kit/recording.ts';
import { curl, npmPackage, PYTHON, pythonModule } from '../../kit/software.ts';
import { clientPath } from '../../software/client-matrix.ts';
import { npmPrograms } from '../../software/link-checker.ts';
import { session, sessionInOrder } from '../../software/shell.ts';
import { startStatusServer } from '../../software/status-server.ts';

export default {
  title: 'What curl, requests and markdown-link-check make of a 999',
  software: [
    curl,
    pythonModule('requests', 'python3-requests', 'requests'),
    npmPackage('markdown-link-check'),
  ],
  note: 'Our own test server on the same machine sends LinkedIn’s status line. curl reports success without `-f`, and requests calls the answer `ok`.',
  async record(lab) {
    const url = `${(await startStatusServer(lab)).url}/999`;
    const check = await readFile(clientPath('check.py'), 'utf8');
    await lab.write('check.py', check);
    await lab.write('links.md', `[A page](${url})\n`);
    const sessions = [
      await session(lab, 'curl', ['-sS', '-o', '/dev/null', '-w', '%{http_code}\\n', url]),
      await session(lab, 'curl', ['-sS', '-f', url]),
      await session(lab, PYTHON, ['check.py', url]),
      await sessionInOrder(lab, 'markdown-link-check', ['-q', 'links.md'], npmPrograms),
    ];
    const statuses = sessions.map(({ status }) => status).join(', ');
    if (statuses !== '0, 22, 0, 1' || !sessions[2]?.stdout.includes('ok: True')) {
      throw new Error(`They do something else than the note says: ${statuses}`);
    }
    return {
      parts: [
        { view: 'program', caption: 'check.py', text: check },
        { view: 'console', text: sessions.map(({ transcript }) => transcript).join('\n') },
      ],
    };
  },
} satisfies Recording;
