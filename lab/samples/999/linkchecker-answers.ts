import type { Recording } from '../../kit/recording.ts';
import { program } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const linkchecker = program(
  'LinkChecker',
  'linkchecker',
  ['linkchecker', '--version'],
  /^LinkChecker (\S+)/m,
);

export default {
  title: 'LinkChecker fails with every error, and also with the warning that it makes of a 429',
  software: [linkchecker],
  table: { id: 'link-answers', position: 5 },
  note: LINKS_STAND_IN,
  varying: [
    [/\(\d+ seconds\)/g, '(<time>)'],
    [/^Check time .*/gm, 'Check time <time>'],
  ],
  async record(lab) {
    return recordAnswers(lab, {
      checker: `LinkChecker ${await linkchecker.version()}`,
      command: ['linkchecker', '--check-extern', '--no-status'],
      page: 'web',
      setting: {
        name: 'ignoreerrors=^http ^(403|999) ignorewarnings=http-rate-limited',
        options: ['--config', 'linkcheckerrc'],
        file: {
          name: 'linkcheckerrc',
          text: '[output]\nignoreerrors=\n  ^http ^(403|999)\n\n[filtering]\nignorewarnings=http-rate-limited\n',
        },
      },
      finding: /^(?:Result +(Error: \w+)|Warning +\[([\w-]+)\])/m,
      stdoutOnly: true,
      fails: ['403', '429', '499', '530', '600', '999', 'closed'],
      failsWithSetting: ['499', '530', '600', 'closed'],
    });
  },
} satisfies Recording;
