import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Lab, Running } from '../kit/lab.ts';
import type { RecordedPart } from '../kit/recording.ts';
import { JAVA, PYTHON } from '../kit/software.ts';
import { listening } from './nginx.ts';

/**
 * Asks a server for several statuses over HTTP/1.1, and shows the status lines as a reader gets them.
 *
 * @param caption whose status lines these are
 * @param target for curl, to which the number is added: `http://127.0.0.1:8080/`
 * @param line that has to be among them
 * @throws {Error} if it is not
 */
export async function statusLines(
  lab: Lab,
  caption: string,
  target: string,
  numbers: readonly string[],
  line: string,
): Promise<RecordedPart> {
  const ask = `curl -sv --http1.1 ${target}$n 2>&1 | grep '^< HTTP'`;
  const command = `for n in ${numbers.join(' ')}; do ${ask}; done`;
  const { stdout } = await lab.run('sh', ['-c', command]);
  const text = stdout.replaceAll('\r', '');
  if (!text.split('\n').includes(line)) {
    throw new Error(`${caption} did not answer “${line}”:\n${text}`);
  }
  return { view: 'console', caption, text: `$ ${command}\n${text}` };
}

/**
 * Asks a server for `/000` and shows the first line of its answer as it arrives, since curl refuses such a status.
 *
 * @param origin of the server that has it, for a request to a forward proxy
 */
export async function rawStatusLine(lab: Lab, port: number, origin = ''): Promise<string> {
  const request = `printf 'GET ${origin}/000 HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n\\r\\n'`;
  const command = `${request} | curl -sN telnet://127.0.0.1:${port} | head -n 1`;
  const { stdout } = await lab.run('sh', ['-c', command]);
  return `$ ${command}\n${stdout.replaceAll('\r', '')}`;
}

/**
 * Starts `lab/servers/any_status.py` on a free port of the loopback interface.
 *
 * @param library `http.server`, `flask`, `aiohttp` or `tornado`
 * @returns its URL, without a slash at the end
 */
export async function startPython(lab: Lab, library: string): Promise<string> {
  const port = await lab.freePort();
  const running = lab.start(PYTHON, [serverPath('any_status.py'), library, String(port)]);
  return ready(running, port, library);
}

/**
 * Starts `lab/servers/any-status.php` on PHP's built-in server.
 *
 * @returns its URL, without a slash at the end
 */
export async function startPhp(lab: Lab): Promise<string> {
  const port = await lab.freePort();
  const running = lab.start('php', ['-S', `127.0.0.1:${port}`, serverPath('any-status.php')]);
  return ready(running, port, 'PHP');
}

/**
 * Starts a lighttpd that answers `/444` with a CGI program, whose only header is `Status: 444`.
 *
 * @returns its URL, without a slash at the end
 */
export async function startLighttpd(lab: Lab): Promise<string> {
  const port = await lab.freePort();
  await lab.write(
    'status.sh',
    'printf "Status: %s\\r\\nContent-Type: text/plain\\r\\n\\r\\n" "${REQUEST_URI#/}"\n',
  );
  const file = await lab.write(
    'lighttpd.conf',
    `server.document-root = "${lab.folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.modules = ("mod_rewrite", "mod_cgi")
url.rewrite-once = ("^/" => "/status.sh")
cgi.assign = ("status.sh" => "/bin/sh")
`,
  );
  return ready(lab.start('lighttpd', ['-D', '-f', file]), port, 'lighttpd');
}

async function ready(running: Running, port: number, name: string): Promise<string> {
  await listening(port, running, name);
  return `http://127.0.0.1:${port}`;
}

function serverPath(name: string): string {
  return fileURLToPath(new URL(`../servers/${name}`, import.meta.url));
}

/**
 * Starts a server that writes raw status lines, since libraries refuse some numbers: `/000` answers
 * `HTTP/1.1 000 Made Up`.
 *
 * @returns its port
 */
export function startRawStatus(lab: Lab): Promise<number> {
  const server = createServer((socket) => {
    let head = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      head += text;
      const number = /^\S+ (?:http:\/\/[^/ ]+)?\/(\d{3}) [^]*\r\n\r\n/.exec(head)?.[1];
      if (number === undefined) return;
      socket.end(`HTTP/1.1 ${number} Made Up\r\nContent-Length: 2\r\nConnection: close\r\n\r\nx\n`);
    });
  });
  return lab.serve(server);
}

/**
 * Starts `lab/servers/symfony-status.php` on PHP's built-in server.
 *
 * @returns its URL; `/419` is answered with 419, as a program on Symfony's HttpFoundation would
 */
export async function startSymfony(lab: Lab): Promise<string> {
  const port = await lab.freePort();
  const program = serverPath('symfony-status.php');
  const running = lab.start('php', ['-S', `127.0.0.1:${port}`, program]);
  return ready(running, port, 'Symfony');
}

/** What Debian's packages libjetty9-java and libservlet-api-java hold, as far as a small server needs it. */
export const JETTY_CLASSES = [
  'jetty9-server',
  'jetty9-http',
  'jetty9-io',
  'jetty9-util',
  'servlet-api',
]
  .map((name) => `/usr/share/java/${name}.jar`)
  .join(':');

/**
 * Starts `lab/servers/JettyStatus.java`.
 *
 * @returns its URL; `/420` is answered with 420
 */
export async function startJetty(lab: Lab): Promise<string> {
  const port = await lab.freePort();
  const program = serverPath('JettyStatus.java');
  const running = lab.start(JAVA, ['-cp', JETTY_CLASSES, program, String(port)]);
  return ready(running, port, 'Jetty');
}
