import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expected } from '../../kit/expected.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Cells, Recording, RecordedPart } from '../../kit/recording.ts';
import {
  chromium,
  curl,
  debianLibrary,
  firefox,
  go,
  java,
  JAVA,
  node,
  npmPackage,
  PERL,
  perlModule,
  php,
  program,
  PYTHON,
  pythonModule,
} from '../../kit/software.ts';
import { openChromium, openFirefox, type Browser } from '../../software/browser.ts';
import { bring } from '../../software/client.ts';
import { buildGo } from '../../software/go.ts';
import { cellsOf, OTHER_NUMBERS, startOtherNumbers } from '../../software/other-numbers.ts';
import { servePages } from '../../software/pages.ts';
import { session } from '../../software/shell.ts';

const wget = program('Wget', 'wget', ['wget', '--version'], /^GNU Wget (\S+)/);
const ruby = program('Ruby', 'ruby', ['ruby', '--version'], /^ruby ([\d.]+)/);
const requests = pythonModule('requests', 'python3-requests', 'requests');
const httpx = pythonModule('httpx', 'python3-httpx', 'httpx');
const aiohttp = pythonModule('aiohttp', 'python3-aiohttp', 'aiohttp');
const axios = npmPackage('axios');
const guzzle = debianLibrary('Guzzle', 'php-guzzlehttp-guzzle');
const symfony = debianLibrary('Symfony HttpClient', 'php-symfony-http-client');
const lwp = perlModule('LWP::UserAgent', 'libwww-perl');

/** A client: its name in the table, and the command, to which the URL is added. */
type Client = readonly [name: string, command: string, ...args: string[]];

const COMMANDS: readonly Client[] = [
  ['curl with `-f`', 'curl', '-sS', '-f', '-o', '/dev/null'],
  ['Wget', 'wget', '-nv', '-t', '1', '-O', '/dev/null'],
];

/** What the exit statuses of curl and Wget mean; 22 and 8 are theirs for an error of the server. */
const BY_EXIT: Readonly<Record<number, string>> = { 0: 'success', 8: 'error', 22: 'error' };

/** Programs in `lab/clients/other-numbers`, which print the verdict of their library. */
const PROGRAMS: readonly Client[] = [
  ['Python requests', PYTHON, 'verdict_requests.py'],
  ['Python httpx', PYTHON, 'verdict_httpx.py'],
  ['Python aiohttp', PYTHON, 'verdict_aiohttp.py'],
  ['`fetch` of Node.js', process.execPath, 'verdict_fetch.mjs'],
  ['axios', process.execPath, 'verdict_axios.mjs'],
  ['Guzzle', 'php', 'verdict_guzzle.php'],
  ['Symfony HttpClient', 'php', 'verdict_symfony.php'],
  ['Ruby `Net::HTTP`', 'ruby', 'verdict.rb'],
  ['Perl LWP', PERL, 'verdict.pl'],
  ['Java `HttpClient`', JAVA, 'VerdictJava.java'],
];

const PAGE = `<!doctype html><title>Verdicts</title><pre></pre><script type="module">
const lines = [];
for (const n of ${JSON.stringify(OTHER_NUMBERS)}) {
  try {
    const { status, ok } = await fetch('/' + n);
    lines.push(n + ' ' + (ok ? 'success' : 'error: ok is false, status ' + status));
  } catch (error) {
    lines.push(n + ' no answer: ' + error.name);
  }
}
document.querySelector('pre').textContent = lines.join('\\n') + '\\nend';
</script>`;

export default {
  title: 'What clients make of 299, 470, 600 and 1000',
  software: [
    ...[curl, wget, requests, httpx, aiohttp, node, axios, guzzle, symfony, php, ruby, lwp, java],
    ...[go, chromium, firefox],
  ],
  table: { id: 'clients-and-other-numbers', position: 1 },
  note: 'Our own server sends each number with the phrase `Made Up`. Each program prints what its library calls the answer: a success, an error, no answer, or nothing of these.',
  async record(lab) {
    const url = await startOtherNumbers(lab, OTHER_NUMBERS);
    await symlink(
      fileURLToPath(new URL('../../node_modules', import.meta.url)),
      join(lab.folder, 'node_modules'),
    );
    for (const [, , file = ''] of PROGRAMS) await bring(lab, `other-numbers/${file}`);
    const { caption = '' } = await bring(lab, 'other-numbers/verdict.go');
    const goProgram = await buildGo(lab, join(lab.folder, caption));
    const parts: RecordedPart[] = [];
    const cells: Cells[] = [];
    for (const [name, command, ...args] of [
      ...COMMANDS,
      ...PROGRAMS,
      ['Go `net/http`', goProgram] satisfies Client,
    ]) {
      const runs = [];
      for (const n of OTHER_NUMBERS)
        runs.push(await session(lab, command, [...args, `${url}/${n}`]));
      const isCommand = COMMANDS.some(([known]) => known === name);
      const verdicts = runs.map(({ status, stdout }) =>
        isCommand ? `${BY_EXIT[status] ?? 'no answer'}: exit ${status}` : stdout.trim(),
      );
      for (const verdict of verdicts)
        expected(verdict, /^(?:success|error|no answer|no verdict)\b.*$/);
      parts.push(part(name, runs.map(({ transcript }) => transcript).join('')));
      cells.push(cellsOf('Client', name, OTHER_NUMBERS, verdicts));
    }
    for (const [name, open] of [
      ['`fetch` in Chromium', openChromium],
      ['`fetch` in Firefox', openFirefox],
    ] as const) {
      const lines = await verdictsIn(lab, await open(lab));
      parts.push(part(name, lines.join('\n')));
      const verdicts = lines.map((line) => line.replace(/^\d+ /, ''));
      cells.push(cellsOf('Client', name, OTHER_NUMBERS, verdicts));
    }
    return { parts, cells };
  },
} satisfies Recording;

function part(name: string, text: string): RecordedPart {
  return { view: 'console', caption: name.replaceAll('`', ''), text };
}

/** What a page reports in a browser: a line for each number. */
async function verdictsIn(lab: Lab, browser: Browser): Promise<string[]> {
  const pages = await servePages(lab, { '/': { type: 'text/html', text: PAGE } }, {}, (path) =>
    Promise.resolve({
      raw: `HTTP/1.1 ${path.slice(1)} Made Up\r\nContent-Length: 2\r\nConnection: close\r\n\r\nx\n`,
    }),
  );
  await browser.go(`${pages.url}/`);
  const text = await browser.text(/^end$/m);
  return text.split('\n').filter((line) => /^\d+ /.test(line));
}
