import type { Recording } from '../../kit/recording.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';
import { HTML_PROOFER_VARYING, htmlProofer } from '../../software/link-checker.ts';

export default {
  title: 'html-proofer 3 fails with every error, and can ignore statuses',
  software: [htmlProofer],
  table: { id: 'link-answers', position: 3 },
  note: `${LINKS_STAND_IN} Version 4 calls the option \`--ignore-status-codes\`.`,
  varying: HTML_PROOFER_VARYING,
  async record(lab) {
    return recordAnswers(lab, {
      checker: `html-proofer ${await htmlProofer.version()}`,
      command: ['htmlproofer'],
      page: 'html',
      setting: {
        name: '--http-status-ignore 403,429,999',
        options: ['--http-status-ignore', '403,429,999'],
      },
      finding: /External link \S+ failed: (?:response code )?(\d+)/,
      fails: ['403', '429', '499', '530', '600', '999', 'closed'],
      failsWithSetting: ['499', '530', '600', 'closed'],
    });
  },
} satisfies Recording;
