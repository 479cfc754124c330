import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { recordLinkChecker } from '../../software/link-checker.ts';
import { STAND_IN } from '../../software/status-server.ts';

const linkinator = npmPackage('linkinator');

export default {
  title: 'linkinator skips a 999 as it comes, and fails with a 599',
  software: [linkinator, node],
  table: { id: 'link-checkers', position: 2 },
  note: STAND_IN,
  varying: [[/in [\d.]+ seconds/g, 'in <time> seconds']],
  async record(lab) {
    return recordLinkChecker(lab, {
      checker: `linkinator ${await linkinator.version()}`,
      command: ['linkinator', '--verbosity', 'info'],
      page: 'html',
      accept: { name: '--status-code 999:ok', options: ['--status-code', '999:ok'] },
      leaveOut: { name: '--skip', options: ['--skip', '^https?://([a-z]+\\.)?linkedin\\.com'] },
      finding: /^\[\d{3}\] http:.*$/m,
      fails: false,
    });
  },
} satisfies Recording;
