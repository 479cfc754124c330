import type { Recording } from '../../kit/recording.ts';
import { node, npmPackage } from '../../kit/software.ts';
import { recordLinkChecker } from '../../software/link-checker.ts';
import { STAND_IN } from '../../software/status-server.ts';

const markdownLinkCheck = npmPackage('markdown-link-check');

export default {
  title: 'markdown-link-check fails with a 999, unless it is told to accept it or leave it out',
  software: [markdownLinkCheck, node],
  table: { id: 'link-checkers', position: 1 },
  note: STAND_IN,
  async record(lab) {
    return recordLinkChecker(lab, {
      checker: `markdown-link-check ${await markdownLinkCheck.version()}`,
      command: ['markdown-link-check'],
      page: 'md',
      accept: {
        name: 'aliveStatusCodes',
        options: ['-c', 'accept.json'],
        file: { name: 'accept.json', text: '{ "aliveStatusCodes": [200, 999] }\n' },
      },
      leaveOut: {
        name: 'ignorePatterns',
        options: ['-c', 'ignore.json'],
        file: {
          name: 'ignore.json',
          text: '{ "ignorePatterns": [{ "pattern": "^https?://([a-z]+\\\\.)?linkedin\\\\.com" }] }\n',
        },
      },
      finding: /^ .* → Status: .*$/m,
      fails: true,
    });
  },
} satisfies Recording;
