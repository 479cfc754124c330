import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finished, Lab } from '../kit/lab.ts';
import type { Recorded } from '../kit/recording.ts';
import { session } from './shell.ts';
import { startStatusServer } from './status-server.ts';

/** An HTTP client that is a command; one row of the table. */
export interface Client {
  /** As the table names it, with its version. */
  readonly client: string;
  /** The command, to which the URL is added. */
  readonly command: readonly [string, ...string[]];
  /** What a 999 has to lead to, so that the title is true; otherwise nothing is recorded. */
  readonly shows: RegExp;
}

/** An HTTP client that is a library, with a program of the lab that uses it. */
export interface LibraryClient extends Client {
  /** The program’s file in `lab/clients/999`. */
  readonly file: string;
  /** The lines of the program's output that hold the client's judgement, by their labels. */
  readonly checks?: Readonly<Record<string, Check>>;
}

/** What it means when the line says true. A `name` is neither good nor bad. */
type Check = 'success' | 'failure' | 'name';

/** How a client treats a status, as the cells say it. */
interface Judgement {
  readonly success: string;
  readonly raises: string;
}

const CLIENTS = new URL('../clients/999/', import.meta.url);
const NODE_MODULES = new URL('../node_modules', import.meta.url);
const NOTHING = 'nothing';

/** Records how a command treats a 999 and a 599. Its exit status is its judgement. */
export function recordCommand(lab: Lab, client: Client): Promise<Recorded> {
  return recordBoth(lab, client, ({ status, stderr }) => {
    const message = stderr.trimEnd().split('\n').at(-1) ?? '';
    return {
      success: `${status === 0 ? 'yes' : 'no'}: exit status ${status}`,
      raises: status === 0 ? NOTHING : code(message.replace(/^[\d-]+ [\d:]+ /, '')),
    };
  });
}

/**
 * Records what a client library returns for a 999 and a 599. The program prints a line for each fact,
 * such as `ok: True` and `raise_for_status() raises nothing`.
 *
 * @throws {Error} if the program fails, or prints no line for an entry of `checks`
 */
export async function recordProgram(lab: Lab, client: LibraryClient): Promise<Recorded> {
  const { file, checks = {} } = client;
  const text = await sourceOf(file);
  await lab.write(file, text);
  await symlink(fileURLToPath(NODE_MODULES), join(lab.folder, 'node_modules'));
  const { parts, cells } = await recordBoth(lab, client, ({ status, output, stdout }) => {
    if (status !== 0) throw new Error(`${file} failed:\n${output}`);
    const raised = raisedBy(stdout);
    const raises = [...raised.values()].some((message) => message !== NOTHING);
    return { success: judged(stdout, checks, raises), raises: listed(raised) };
  });
  return {
    parts: [{ view: 'program', caption: file, text }, ...parts],
    ...(cells && { cells }),
  };
}

/** The path of a program in `lab/clients/999`. */
export function clientPath(file: string): string {
  return fileURLToPath(new URL(file, CLIENTS));
}

function sourceOf(file: string): Promise<string> {
  return readFile(new URL(file, CLIENTS), 'utf8');
}

async function recordBoth(
  lab: Lab,
  { client, command, shows }: Client,
  judge: (finished: Finished) => Judgement,
): Promise<Recorded> {
  const server = await startStatusServer(lab);
  const ask = async (status: number) => {
    const [program, ...options] = command;
    const finished = await session(lab, program, [...options, `${server.url}/${status}`]);
    if (server.asked(status) === 0) {
      throw new Error(`${client} did not ask for ${status}:\n${finished.transcript}`);
    }
    return { ...finished, ...judge(finished) };
  };
  const odd = await ask(999);
  if (!shows.test(odd.transcript)) {
    throw new Error(`${client} does not do what the title says:\n${odd.transcript}`);
  }
  const even = await ask(599);
  return {
    parts: [{ view: 'console', text: `${odd.transcript}\n${even.transcript}` }],
    cells: {
      Client: client,
      'Takes a 999 for a success': odd.success,
      'What it raises': odd.raises,
      'And a 599': changed(odd, even),
    },
  };
}

/** How a 599 is treated differently, apart from the number. */
function changed(odd: Judgement, even: Judgement): string {
  const differs = (key: keyof Judgement) => odd[key].replaceAll('999', '599') !== even[key];
  const changes = [
    ...(differs('success') ? [even.success] : []),
    ...(differs('raises') ? [even.raises] : []),
  ];
  return changes.join('; ') || 'the same';
}

/** The client's judgement by its own checks, or else by whether it raises something. */
function judged(printed: string, checks: Readonly<Record<string, Check>>, raises: boolean): string {
  const facts = Object.entries(checks).map(([label, check]) => {
    const line = printed.split('\n').find((line) => line.startsWith(`${label}: `));
    if (line === undefined)
      throw new Error(`The program printed no line for ${label}:\n${printed}`);
    const value = line.slice(label.length + 2);
    return { check, holds: /^true$/i.test(value), text: `${code(label)} is ${code(value)}` };
  });
  const has = (wanted: Check) => facts.some(({ check }) => check === wanted);
  const holds = (wanted: Check) => facts.some(({ check, holds }) => check === wanted && holds);
  const answer = () => {
    if (holds('success')) return 'yes';
    if (holds('failure')) return 'no';
    if (has('success') && has('failure')) return 'neither';
    return has('success') || raises ? 'no' : 'does not judge';
  };
  return [answer(), facts.map(({ text }) => text).join(', ')].filter(Boolean).join(': ');
}

/** What each call raised, as the program printed it. */
function raisedBy(printed: string): Map<string, string> {
  const lines = [...printed.matchAll(/^(\S.*?) raises (.+)$/gm)];
  return new Map(lines.map(([, call = '', raised = '']) => [call, shortened(raised)]));
}

/** The cell for what was raised, with calls that raise the same joined. */
function listed(raised: ReadonlyMap<string, string>): string {
  const kinds = [...new Set(raised.values())].map((kind) => {
    const calls = [...raised].filter(([, value]) => value === kind).map(([call]) => code(call));
    return `${calls.join(' and ')}: ${kind === NOTHING ? NOTHING : code(kind)}`;
  });
  return kinds.join('; ') || NOTHING;
}

/** A message without namespaces and without the server's URL, whose port differs every time. */
function shortened(message: string): string {
  return message
    .replace(/^(?:\w+\\)+/, '')
    .replace(/\w+\(http:[^)]*\): /, '')
    .replace(/http:\/\/.*$/, '')
    .replace(/(?:[\s:,`]*\b(?:returned|for|url|GET)\b[ :=('"]*)+$/i, '');
}

function code(text: string): string {
  return `\`${text}\``;
}
