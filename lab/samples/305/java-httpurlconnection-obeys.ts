import { readFile } from 'node:fs/promises';
import type { Recording } from '../../kit/recording.ts';
import { java, JAVA } from '../../kit/software.ts';
import { startProxyRedirect } from '../../software/proxy-redirect.ts';
import { session } from '../../software/shell.ts';

const PROGRAM = 'Ask.java';
const SECRETS = /^Authorization: Bearer made-up-token\nCookie: session=made-up$/m;
const PRINTED = [
  /^HttpURLConnection, GET, redirects on: 200, getURL\(\) \S+\/305, usingProxy\(\) true$/m,
  /^HttpURLConnection, POST, redirects on: 200, getURL\(\) \S+\/305, usingProxy\(\) true$/m,
  /^HttpURLConnection, GET, redirects on: 306, getURL\(\) \S+\/306, usingProxy\(\) false$/m,
  /^HttpURLConnection, GET, redirects off: 305, getURL\(\) \S+\/305, usingProxy\(\) false$/m,
  /^HttpClient, GET, redirects on: 305, uri\(\) \S+\/305$/m,
  /^HttpClient, GET, redirects on: 306, uri\(\) \S+\/306$/m,
];

export default {
  title: 'Java sends a request with its password and its cookie to the server that a 305 names',
  product: 'java-httpurlconnection',
  software: [java],
  note: 'Two test servers of our own. The program asks the first one, 127.0.0.1, seven times; its answers name the second one, localhost. That one got three requests. The one after the 302 has neither `Authorization` nor `Cookie`.',
  async record(lab) {
    const servers = await startProxyRedirect(lab);
    const text = await readFile(new URL(`../../clients/305/${PROGRAM}`, import.meta.url), 'utf8');
    await lab.write(PROGRAM, text);
    const run = await session(lab, JAVA, [PROGRAM, servers.url]);
    const [first = ''] = servers.first();
    const [obeyed = '', posted = '', followed = '', ...more] = servers.named();
    if (
      run.status !== 0 ||
      PRINTED.some((line) => !line.test(run.stdout)) ||
      !SECRETS.test(first) ||
      !obeyed.startsWith('GET /305 ') ||
      !SECRETS.test(obeyed) ||
      !posted.startsWith('POST /305 ') ||
      !SECRETS.test(posted) ||
      !posted.includes('\n\npin=made-up') ||
      !followed.startsWith('GET /after-302 ') ||
      /made-up/.test(followed) ||
      more.length > 0
    ) {
      throw new Error(
        `Java does not do what the title says:\n${[run.transcript, ...servers.named()].join('\n')}`,
      );
    }
    return {
      parts: [
        { view: 'exchange', caption: 'the first server, which the program asks', text: first },
        { view: 'exchange', caption: 'the second server, after the 305', text: obeyed },
        { view: 'exchange', caption: 'the second server, after a 305 to a POST', text: posted },
        { view: 'exchange', caption: 'the second server, after the 302', text: followed },
        { view: 'console', text: run.transcript },
        { view: 'program', caption: PROGRAM, text },
      ],
    };
  },
} satisfies Recording;
