import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const linkinator = npmPackage('linkinator');

export default {
  title: 'linkinator skips a 999 and fails with a 403, a 429, a 600 and status 0',
  software: [linkinator, node],
  table: { id: 'link-answers', position: 1 },
  note: LINKS_STAND_IN,
  varying: [[/in [\d.]+ seconds/g, 'in <time> seconds']],
  async record(lab) {
    return recordAnswers(lab, {
      checker: `linkinator ${await linkinator.version()}`,
      command: ['linkinator', '--verbosity', 'info'],
      page: 'html',
      setting: {
        name: '"retry": true, "statusCodes": {"403": "warn"}',
        file: {
          name: 'linkinator.config.json',
          text: '{ "retry": true, "statusCodes": { "403": "warn" } }\n',
        },
      },
      finding: /^(\[\d+\]) http:\S+( \(bot-protected\))?$/m,
      fails: ['403', '429', '499', '530', '600', 'closed'],
      failsWithSetting: ['499', '530', '600', 'closed'],
    });
  },
} satisfies Recording;
