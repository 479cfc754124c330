import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lab } from '../kit/lab.ts';
import type { Cells, Recorded, RecordedPart } from '../kit/recording.ts';
import { rawServer } from './raw-server.ts';
import { quoted } from './shell.ts';

/** What a linked address answers, in the order of the table's columns. */
const ANSWERS = ['200', '403', '429', '499', '530', '600', '999', 'closed'] as const;
type Answer = (typeof ANSWERS)[number];

/** After a 429 the server wants to be left alone for so long: what it says, and what it insists on. */
const RETRY_AFTER_SECONDS = 2;
const INSISTS_ON_MS = 1_500;

/** The note of a sample that uses this server. */
export const LINKS_STAND_IN =
  'Our own test server sends each status. The first 429 has `Retry-After: 2`; after two seconds the address answers 200. The last address closes the connection.';

/** What happened with one answer. */
interface Check {
  readonly answer: Answer;
  readonly status: number;
  /** The methods with which the link was requested. */
  readonly asked: string;
  readonly cell: string;
  readonly part: RecordedPart;
}

/** A link checker: two rows of the table, as it comes and with a setting. */
export interface Checker {
  /** As the table names it, with its version. */
  readonly checker: string;
  readonly command: readonly [string, ...string[]];
  /**
   * Where it finds the link: a page on the disk, a page on the server, such a page with a good link
   * below, or a folder of Sphinx. The page’s name or address is the last argument.
   */
  readonly page: 'html' | 'md' | 'web' | 'web-pair' | 'rst';
  /** What it gets in both rows: variables, and files that they or the command name. */
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: readonly File[];
  /** What makes it accept refusals, or skip them where it knows no statuses. */
  readonly setting: {
    /** As the table names it. */
    readonly name: string;
    readonly options?: readonly string[];
    readonly file?: File;
  };
  /** Matches what it reports on a link; the table quotes the groups. */
  readonly finding: RegExp;
  /** Keeps what it prints on its other stream out: remarks on the user or the Perl of the machine. */
  readonly stdoutOnly?: boolean;
  /** Which answers fail, as the title and the guide say; otherwise nothing is recorded. */
  readonly fails: readonly Answer[];
  /** Which of them still fail with the setting. */
  readonly failsWithSetting: readonly Answer[];
}

interface File {
  readonly name: string;
  readonly text: string;
}

const BIN = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const PATH = `${BIN}:${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`;

/**
 * Records how a link checker treats each answer, each on a page of its own, as it comes and with a
 * setting.
 *
 * @throws {Error} if other answers fail than `fails` and `failsWithSetting` say
 */
export async function recordAnswers(lab: Lab, checker: Checker): Promise<Recorded> {
  const { command, env, setting, finding, fails, failsWithSetting } = checker;
  for (const file of checker.files ?? []) await lab.write(file.name, file.text);

  const check = async (answer: Answer, options: readonly string[]): Promise<Check> => {
    const server = await startLinks(lab);
    const pages = await writePage(lab, checker.page, server.url, answer);
    const [program, ...fixed] = command;
    const args = [...fixed, ...options, ...pages];
    // Into a file: a program that ends in a hurry may lose what a pipe has not taken yet.
    const other = checker.stdoutOnly ? '/dev/null' : '&1';
    const script = `"$0" "$@" >printed.txt 2>${other}`;
    const start = { env: { ...env, PATH } };
    const { status } = await lab.run('sh', ['-c', script, program, ...args], start);
    const printed = await readFile(join(lab.folder, 'printed.txt'), 'utf8');
    return {
      answer,
      asked: server.asked() || 'not at all',
      status,
      cell: cellOf(status, printed, finding),
      part: { view: 'console', text: transcriptOf([program, ...args], status, printed) },
    };
  };
  const checkAll = async (options: readonly string[], expected: readonly Answer[]) => {
    const runs: Check[] = [];
    for (const answer of ANSWERS) runs.push(await check(answer, options));
    const failed = runs.filter(({ status }) => status !== 0).map(({ answer }) => answer);
    if (failed.join() !== expected.join()) {
      const all = runs.map(({ part }) => part.text).join('\n');
      throw new Error(`${checker.checker} fails with ${failed.join(', ')}:\n${all}`);
    }
    const run = (answer: Answer) => runs.find((one) => one.answer === answer);
    const part = (answer: Answer, caption: string): RecordedPart[] => {
      const found = run(answer);
      return found ? [{ ...found.part, caption }] : [];
    };
    const row = (name: string): Cells => ({
      'Link checker': checker.checker,
      Setting: name,
      ...Object.fromEntries(
        runs.filter(({ answer }) => answer !== '200').map((one) => [column(one.answer), one.cell]),
      ),
      'Asks for a 403 with': run('403')?.asked ?? '',
    });
    return { part, row };
  };

  const plain = await checkAll([], fails);
  if (setting.file) await lab.write(setting.file.name, setting.file.text);
  const set = await checkAll(setting.options ?? [], failsWithSetting);
  return {
    parts: [
      ...plain.part('999', 'As it comes, with a 999'),
      ...plain.part('closed', 'As it comes, without an answer'),
      ...(setting.file
        ? [{ view: 'program', caption: setting.file.name, text: setting.file.text } as const]
        : []),
      ...set.part('429', 'With the setting, and a 429'),
      ...set.part('999', 'With the setting, and a 999'),
    ],
    cells: [plain.row('as it comes'), set.row(`\`${setting.name}\``)],
  };
}

function column(answer: Answer): string {
  return answer === 'closed' ? 'No answer' : `HTTP ${answer}`;
}

/** `fails: …` or `passes: …`, with what the link checker printed about the link, if it did. */
function cellOf(status: number, printed: string, finding: RegExp): string {
  const word = status === 0 ? 'passes' : 'fails';
  const said = finding.exec(printed)?.slice(1).join('');
  return said === undefined ? word : `${word}: \`${said}\``;
}

function transcriptOf(command: readonly string[], status: number, printed: string): string {
  const lines = printed.trim() === '' ? '' : `${printed.replace(/^\n+|\n+$/g, '')}\n`;
  return `$ ${command.map(quoted).join(' ')}; echo "exit $?"\n${lines}exit ${status}\n`;
}

/** Makes the page, and names it as the link checker wants it. */
async function writePage(
  lab: Lab,
  kind: Checker['page'],
  url: string,
  answer: Answer,
): Promise<string[]> {
  const link = `${url}/${answer}`;
  switch (kind) {
    case 'web':
      return [`${url}/page/${answer}`];
    case 'web-pair':
      return [`${url}/pair/${answer}`];
    case 'md':
      await lab.write(`${answer}.md`, `[A page](${link})\n`);
      return [`${answer}.md`];
    case 'html':
      await lab.write(`${answer}.html`, html([link]));
      return [`${answer}.html`];
    case 'rst':
      await lab.write('index.rst', `Links\n=====\n\n\`A page <${link}>\`_\n`);
      return ['.', 'out'];
  }
}

function html(links: readonly string[]): string {
  const body = links.map((link) => `<a href="${link}">A page</a>`).join(' ');
  return `<!doctype html>
<html lang="en">
  <head><title>Links</title></head>
  <body>${body}</body>
</html>
`;
}

interface Links {
  readonly url: string;
  /** The methods with which the link was requested, in order: `HEAD, GET`. */
  readonly asked: () => string;
}

/**
 * Starts the server of one run: `/999` answers 999, `/closed` nothing, `/page/999` is a page with that
 * link, and `/pair/999` one with a good link below it.
 */
async function startLinks(lab: Lab): Promise<Links> {
  const methods: string[] = [];
  let refusedAt: number | undefined;
  const server = rawServer(({ method, path }, socket) => {
    const [, kind, linked] = /^\/(page|pair)\/(\w+)$/.exec(path) ?? [];
    if (linked !== undefined) {
      const links = kind === 'pair' ? [`/${linked}`, '/good'] : [`/${linked}`];
      socket.end(response('200 OK', [], html(links), method));
      return;
    }
    if (/^\/(?:\d{3}|closed)$/.test(path)) methods.push(method);
    if (path === '/closed') socket.destroy();
    else if (path === '/429') {
      refusedAt ??= Date.now();
      const patient = Date.now() - refusedAt >= INSISTS_ON_MS;
      const wait = `retry-after: ${RETRY_AFTER_SECONDS}`;
      socket.end(
        patient
          ? response('200 OK', [], 'ok\n', method)
          : response('429 Too Many Requests', [wait], 'later\n', method),
      );
    } else {
      const status = path === '/good' ? '200' : (/^\/(\d{3})$/.exec(path)?.[1] ?? '404');
      const words = status === '200' ? 'OK' : 'Request denied';
      socket.end(response(`${status} ${words}`, [], 'A page\n', method));
    }
  });
  const port = await lab.serve(server);
  return { url: `http://127.0.0.1:${port}`, asked: () => methods.join(', ') };
}

function response(
  status: string,
  headers: readonly string[],
  body: string,
  method: string,
): string {
  return [
    `HTTP/1.1 ${status}`,
    'content-type: text/html',
    `content-length: ${body.length}`,
    ...headers,
    'connection: close',
    '',
    method === 'HEAD' ? '' : body,
  ].join('\r\n');
}
