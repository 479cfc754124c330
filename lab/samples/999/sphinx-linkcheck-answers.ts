import type { Recording } from '../../kit/recording.ts';
import { pythonModule } from '../../kit/software.ts';
import { LINKS_STAND_IN, recordAnswers } from '../../software/link-answers.ts';

const sphinx = pythonModule('Sphinx', 'python3-sphinx', 'sphinx');
const requests = pythonModule('requests', 'python3-requests', 'requests');

export default {
  title: 'Sphinx takes a 600 and a 999 for a good link, and waits after a 429',
  software: [sphinx, requests],
  table: { id: 'link-answers', position: 7 },
  note: LINKS_STAND_IN,
  async record(lab) {
    return recordAnswers(lab, {
      checker: `Sphinx ${await sphinx.version()} \`linkcheck\``,
      command: ['sphinx-build', '-E', '-b', 'linkcheck'],
      page: 'rst',
      files: [{ name: 'conf.py', text: '' }],
      setting: {
        name: "linkcheck_ignore = [r'.*/403$']",
        file: { name: 'conf.py', text: "linkcheck_ignore = [r'.*/403$']\n" },
      },
      finding: /line +\d+\) ([a-z-]+) /,
      fails: ['403', '499', '530', 'closed'],
      failsWithSetting: ['499', '530', 'closed'],
    });
  },
} satisfies Recording;
