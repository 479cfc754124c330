import { expected } from '../kit/expected.ts';
import type { Lab } from '../kit/lab.ts';
import type { Recorded } from '../kit/recording.ts';
import { pythonModule } from '../kit/software.ts';
import { runClient } from './client.ts';

/** What every recording of Tornado's clients needs. */
export const TORNADO = [
  pythonModule('Tornado', 'python3-tornado', 'tornado', 'tornado.version'),
  pythonModule('PycURL', 'python3-pycurl', 'pycurl', 'pycurl.version.split()[0].split("/")[1]'),
  pythonModule('libcurl', 'python3-pycurl', 'pycurl', 'pycurl.version_info()[1]'),
] as const;

/** What `busy.py` prints if the second request waited longer than it may take, and then got its response. */
const WAITED = /after \d+ s: \d{3}$/m;
/** An exception as `fetch.py` and `busy.py` print it. */
const EXCEPTION =
  /(?<kind>[A-Za-z_.]+(?:Error|gaierror)): (?<text>.*?)(?: code=(?<code>\d+))?(?: errno=(?<errno>-?\d+))?(?: response=(?<response>\w+))?$/m;

/** Something that fails, and how each client should report it. */
export interface TornadoCase {
  /** What fails, for the table. */
  readonly cause: string;
  /** The argument of the program after the client's name. */
  readonly url: string;
  /** What the simple client must print. */
  readonly simple: RegExp;
  /** What the curl client must print. */
  readonly curl: RegExp;
  /** The program, if not the one that fetches a URL. */
  readonly file?: string;
}

/**
 * Has both clients of Tornado fetch something that cannot be fetched.
 *
 * @throws {Error} if one of them does not print what it should
 */
export async function askTornado(
  lab: Lab,
  { cause, url, file = '599/fetch.py', simple, curl }: TornadoCase,
): Promise<Recorded> {
  const first = await runClient(lab, file, ['simple', url]);
  const second = await runClient(lab, file, ['curl', url]);
  expected(first.transcript, simple);
  expected(second.transcript, curl);
  return {
    parts: [
      first.program,
      { view: 'console', caption: 'The simple client', text: first.transcript },
      { view: 'console', caption: 'The curl client', text: second.transcript },
    ],
    cells: {
      Cause: cause,
      'Simple client (default)': outcomeOf(first.stdout),
      'Curl client': outcomeOf(second.stdout),
    },
  };
}

/** The outcome of a request, as a cell. */
function outcomeOf(output: string): string {
  if (WAITED.test(output)) return 'waits: no timeout in its queue';
  const found = EXCEPTION.exec(output)?.groups;
  if (!found) throw new Error(`The program reported no exception:\n${output}`);
  const { kind = '', text = '', code, errno, response } = found;
  if (code === undefined) return `\`${kind.replace(/^.*\./, '')}\`, not 599`;
  if (response === 'set') {
    return `the server’s own ${code}, ${code === '599' ? '`e.response` is set' : 'not 599'}`;
  }
  // From the first number on, the text is about this one request.
  const short = text.replace(/^HTTP 599: /, '').replace(/(?: \d|\. ).*$/, ' …');
  return errno === undefined ? `\`${short}\`` : `${errno} \`${short}\``;
}
