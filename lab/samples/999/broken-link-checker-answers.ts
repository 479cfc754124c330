import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const brokenLinkChecker = npmPackage('broken-link-checker');

export default {
  title: 'broken-link-checker fails with every error, and can only leave addresses out',
  software: [brokenLinkChecker, node],
  table: { id: 'link-answers', position: 4 },
  note: `${LINKS_STAND_IN} The last link of a single page is counted, but not printed; so a good one follows.`,
  async record(lab) {
    return recordAnswers(lab, {
      checker: `broken-link-checker ${await brokenLinkChecker.version()}`,
      command: ['blc'],
      page: 'web-pair',
      setting: {
        name: "--exclude '*/403' --exclude '*/999'",
        options: ['--exclude', '*/403', '--exclude', '*/999'],
      },
      finding: /BROKEN. \S+ \((\w+)\)/,
      fails: ['403', '429', '499', '530', '600', '999', 'closed'],
      failsWithSetting: ['429', '499', '530', '600', 'closed'],
    });
  },
} satisfies Recording;
