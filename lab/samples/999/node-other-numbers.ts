import { fileURLToPath } from 'node:url';
import { until, type Lab, type Running } from '../../kit/lab.ts';
import type { Cells, Recording, RecordedPart } from '../../kit/recording.ts';
import {
  caddy,
  curl,
  debianLibrary,
  go,
  haproxy,
  java,
  JAVA,
  nginx,
  node,
  php,
  PYTHON,
  python,
  pythonModule,
} from '../../kit/software.ts';
import { startCaddy } from '../../software/caddy.ts';
import { buildGo } from '../../software/go.ts';
import { startHaproxy } from '../../software/haproxy.ts';
import { listening, startNginx } from '../../software/nginx.ts';
import { cellsOf, firstLine } from '../../software/other-numbers.ts';
import { JETTY_CLASSES } from '../../software/status-lines.ts';

const NUMBERS = ['099', '470', '600', '1000'];

/** What it says when it refuses a number: an exception, a panic, or a message about its configuration. */
const REFUSAL =
  /\b(?:RangeError|AssertionError|\w+ArgumentException)\b.*|\bpanic serving \S+: .*|\binvalid return code "\d+"|\bUnexpected status code '\d+'/;

/** A server: its name in the table, and the command, to which the port is added. */
interface Server {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Where the port is, if it is not the last argument. */
  readonly listen?: (port: number) => string[];
}

/** What came of a number: the first line of the answer, if there was one, and what the server printed. */
interface Tried {
  readonly transcript: string;
  readonly line: string;
  readonly printed: string;
}

const source = (file: string) => fileURLToPath(new URL(`../../servers/${file}`, import.meta.url));
const onPhp = (name: string, file: string): Server => ({
  name,
  command: ['php', '-S'],
  listen: (port) => [`127.0.0.1:${port}`, source(file)],
});
const onPython = (name: string, library: string): Server => ({
  name,
  command: [PYTHON, source('any_status.py'), library],
});

export default {
  title: 'Which numbers a server lets you send: 99, 470, 600 and 1000',
  software: [
    node,
    python,
    pythonModule('Flask', 'python3-flask', 'flask'),
    pythonModule('Werkzeug', 'python3-werkzeug', 'werkzeug'),
    pythonModule('aiohttp', 'python3-aiohttp', 'aiohttp'),
    pythonModule('Tornado', 'python3-tornado', 'tornado', 'tornado.version'),
    go,
    java,
    debianLibrary('Jetty', 'libjetty9-java'),
    php,
    debianLibrary('Symfony HttpFoundation', 'php-symfony-http-foundation'),
    debianLibrary('psr7', 'php-guzzlehttp-psr7'),
    nginx,
    haproxy,
    caddy,
    curl,
  ],
  table: { id: 'servers-and-other-numbers', position: 1 },
  note: 'Each server is asked for the number in the path, with HTTP/1.0. The first line of its answer is shown as it arrives, and what it printed, if it refused.',
  async record(lab) {
    const plain = await buildGo(lab, source('other-numbers/plain.go'));
    const servers: readonly Server[] = [
      { name: 'Node.js `node:http`', command: [process.execPath, source('any-status.mjs')] },
      {
        name: '`Response` of the Fetch API',
        command: [process.execPath, source('other-numbers/fetch-api.mjs')],
      },
      onPython('Python `http.server`', 'http.server'),
      {
        name: 'WSGI with `wsgiref.validate`',
        command: [PYTHON, source('other-numbers/plain_wsgi.py')],
      },
      onPython('Flask', 'flask'),
      onPython('aiohttp', 'aiohttp'),
      onPython('Tornado', 'tornado'),
      { name: 'Go `net/http`', command: [plain] },
      {
        name: 'Java `com.sun.net.httpserver`',
        command: [JAVA, source('other-numbers/Plain.java')],
      },
      { name: 'Jetty', command: [JAVA, '-cp', JETTY_CLASSES, source('JettyStatus.java')] },
      onPhp('PHP `http_response_code()`', 'any-status.php'),
      onPhp('PHP `header()`', 'other-numbers/header.php'),
      onPhp('Symfony `Response`', 'symfony-status.php'),
      onPhp('PSR-7 of Guzzle', 'other-numbers/psr7.php'),
    ];
    const parts: RecordedPart[] = [];
    const cells: Cells[] = [];
    const add = async (name: string, tryOut: (n: string) => Promise<Tried>) => {
      const tried: Tried[] = [];
      for (const n of NUMBERS) tried.push(await tryOut(n));
      const text = tried.map(({ transcript, line, printed }) =>
        [transcript, line, printed].filter(Boolean).join('\n'),
      );
      parts.push({ view: 'console', caption: name.replaceAll('`', ''), text: text.join('\n') });
      const outcomes = tried.map((one, i) => outcome(NUMBERS[i] ?? '', one));
      cells.push(cellsOf('Server', name, NUMBERS, outcomes));
    };
    for (const server of servers) await add(server.name, (n) => tryServer(lab, server, n));
    await add('nginx `return`', async (n) => {
      const server = `location = /${n} { return ${n} x; }`;
      const config = `events {}\nhttp { server { listen 127.0.0.1:1; ${server} } }\n`;
      const refused = await check(lab, config, 'nginx', ['-t', '-e', 'stderr', '-c']);
      if (refused) return refused;
      return tried(lab, (await startNginx(lab, { name: `nginx-${n}`, server })).port, n);
    });
    await add('HAProxy `http-request return`', async (n) => {
      const rule = `http-request return status ${n}`;
      const config = `defaults\n  mode http\nfrontend web\n  ${rule}\n`;
      const refused = await check(lab, config, 'haproxy', ['-c', '-f']);
      if (refused) return refused;
      const options = { server: '127.0.0.1:1', frontend: [rule] };
      return tried(lab, (await startHaproxy(lab, options)).port, n);
    });
    await add('Caddy `respond`', async (n) => {
      const { url } = await startCaddy(lab, `respond x ${n}`);
      return tried(lab, Number(new URL(url).port), n);
    });
    return { parts, cells };
  },
} satisfies Recording;

/** Starts the server once for each number, because a refusal ends some of them. */
async function tryServer(
  lab: Lab,
  { name, command: [program, ...args], listen = (port) => [String(port)] }: Server,
  n: string,
): Promise<Tried> {
  const port = await lab.freePort();
  const running = lab.start(program, [...args, ...listen(port)]);
  await listening(port, running, name);
  const answer = await firstLine(lab, port, n);
  const isRefused = /^(?:HTTP\/\S+ 500\b|$)/.test(answer.line);
  const printed = isRefused ? await refusal(running) : '';
  await running.stop();
  return { ...answer, printed };
}

async function tried(lab: Lab, port: number, n: string): Promise<Tried> {
  return { ...(await firstLine(lab, port, n)), printed: '' };
}

/** Has a server check a configuration. Returns what it says, if it refuses the number. */
async function check(
  lab: Lab,
  config: string,
  program: string,
  args: readonly string[],
): Promise<Tried | undefined> {
  const { output } = await lab.run(program, [...args, await lab.write('check.conf', config)]);
  const printed = REFUSAL.exec(output)?.[0];
  return printed === undefined ? undefined : { transcript: '', line: '', printed };
}

function refusal({ output }: Running): Promise<string> {
  return until('a refusal', () => REFUSAL.exec(output())?.[0]);
}

/** What came of a number, as the cell says it. */
function outcome(n: string, { transcript, line, printed }: Tried): string {
  const number = /^HTTP\/\S+ (\S+)/.exec(line)?.[1];
  const why =
    /\b\w+(?:Error|Exception)\b/.exec(printed)?.[0] ??
    printed
      .replace(/^panic serving \S+:.*/, 'panic')
      .replace(/^\w/, (first) => first.toLowerCase());
  if (transcript === '') return `does not start: ${why.replace(/ \S+$/, '')}`;
  if (number === undefined) return why === '' ? 'no answer' : `no answer: ${why}`;
  if (printed !== '') return `${number}: ${why}`;
  return number === n ? 'sent' : `sent as \`${number}\``;
}
