import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const markdownLinkCheck = npmPackage('markdown-link-check');

export default {
  title: 'markdown-link-check fails with everything but 200, unless its file says more',
  software: [markdownLinkCheck, node],
  table: { id: 'link-answers', position: 2 },
  note: LINKS_STAND_IN,
  async record(lab) {
    return recordAnswers(lab, {
      checker: `markdown-link-check ${await markdownLinkCheck.version()}`,
      command: ['markdown-link-check'],
      page: 'md',
      setting: {
        name: '"aliveStatusCodes": [200, 403, 999], "retryOn429": true',
        options: ['-c', 'links.json'],
        file: {
          name: 'links.json',
          text: '{ "aliveStatusCodes": [200, 403, 999], "retryOn429": true }\n',
        },
      },
      finding: /→ (Status: \d+)/,
      fails: ['403', '429', '499', '530', '600', '999', 'closed'],
      failsWithSetting: ['499', '530', '600', 'closed'],
    });
  },
} satisfies Recording;
