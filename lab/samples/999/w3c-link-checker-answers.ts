import type { Recording } from '../../kit/recording.ts';
import { perlModule, program } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const checklink = program(
  'W3C Link Checker',
  'w3c-linkchecker',
  ['checklink', '--version'],
  /version (\S+)/,
);

export default {
  title: 'The W3C Link Checker takes a 600 and a 999 for a good link, and no answer for a 500',
  software: [checklink, perlModule('LWP', 'libwww-perl')],
  table: { id: 'link-answers', position: 6 },
  note: LINKS_STAND_IN,
  async record(lab) {
    return recordAnswers(lab, {
      checker: `W3C Link Checker ${await checklink.version()}`,
      command: ['checklink', '--quiet', '--broken'],
      page: 'web',
      // Debian's configuration refuses the addresses of the machine itself.
      env: { W3C_CHECKLINK_CFG: 'checklink.conf' },
      files: [{ name: 'checklink.conf', text: 'Allow_Private_IPs = 1\n' }],
      setting: {
        name: '--suppress-broken 403 --suppress-broken 429',
        options: ['--suppress-broken', '403', '--suppress-broken', '429'],
      },
      finding: /^ *(Code: \d+)/m,
      stdoutOnly: true,
      fails: ['403', '429', '499', '530', 'closed'],
      failsWithSetting: ['499', '530', 'closed'],
    });
  },
} satisfies Recording;
