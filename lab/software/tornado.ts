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

/** What the second request prints after the time that it took. */
const NO_ERROR = /after (\d+) s: (\d{3})$/m;
/** An exception as `fetch.py` and `busy.py` print it. */
const EXCEPTION =
  /(?<kind>[A-Za-z_.]+(?:Error|gaierror)): (?<text>.*?)(?: code=(?<code>\d+))?(?: errno=(?<errno>-?\d+))?(?: response=(?<response>\w+))?$/m;

/** Something that fails, and how each client should tell it. */
export interface TornadoCase {
  /** As the table says it. */
  readonly cause: string;
  /** What the program is given beside the client's name: the address. */
  readonly url: string;
  /** What the simple client must print. */
  readonly simple: RegExp;
  /** What the curl client must print. */
  readonly curl: RegExp;
  /** The program, if it is not the one that fetches a URL. */
  readonly file?: string;
}

/**
 * Has both clients of Tornado fetch what cannot be fetched.
 *
 * @throws {Error} if one of them prints something else than it should
 */
export async function askTornado(
  lab: Lab,
  { cause, url, file = '599/fetch.py', simple, curl }: TornadoCase,
): Promise<Recorded> {
  const first = await runClient(lab, file, ['simple', url]);
  const second = await runClient(lab, file, ['curl', url]);
  for (const [{ transcript }, expected] of [
    [first, simple],
    [second, curl],
  ] as const) {
    if (!expected.test(transcript)) {
      throw new Error(`There is nothing like ${String(expected)} in:\n${transcript}`);
    }
  }
  return {
    parts: [
      first.program,
      { view: 'console', caption: 'The simple client', text: first.transcript },
      { view: 'console', caption: 'The curl client', text: second.transcript },
    ],
    cells: {
      Cause: cause,
      'Simple client (default)': told(first.stdout),
      'Curl client': told(second.stdout),
    },
  };
}

/** What came of a request, as a cell says it. */
function told(output: string): string {
  const [, seconds, status] = NO_ERROR.exec(output) ?? [];
  if (seconds !== undefined) return `no error: ${status ?? ''} after ${seconds} s`;
  const found = EXCEPTION.exec(output)?.groups;
  if (!found) throw new Error(`There is no exception in:\n${output}`);
  const { kind = '', text = '', code, errno, response } = found;
  if (code === undefined) return `\`${kind.replace(/^.*\./, '')}\`, not 599`;
  if (response === 'set') {
    return `the server’s own ${code}, ${code === '599' ? '`e.response` is set' : 'not 599'}`;
  }
  // From the first number on, the text speaks of this one request.
  const short = text.replace(/^HTTP 599: /, '').replace(/(?: \d|\. ).*$/, ' …');
  return errno === undefined ? `\`${short}\`` : `${errno} \`${short}\``;
}
