import type { Finished, Lab, Start } from '../kit/lab.ts';

/**
 * Runs a program and writes down what a terminal would have shown: the command, what it printed, and
 * its exit status.
 *
 * @returns what came of it, with the transcript
 */
export async function session(
  lab: Lab,
  command: string,
  args: readonly string[],
  start: Start = {},
): Promise<Finished & { readonly transcript: string }> {
  const finished = await lab.run(command, args, start);
  return { ...finished, transcript: transcriptOf(command, args, finished) };
}

/**
 * The same for a program that writes to both streams in turns: they go through one pipe, so that the
 * lines stay in order. What it wrote is all in `stdout`.
 */
export async function sessionInOrder(
  lab: Lab,
  command: string,
  args: readonly string[],
  start: Start = {},
): Promise<Finished & { readonly transcript: string }> {
  const joined = ['-c', 'exec "$0" "$@" 2>&1', command, ...args];
  const finished = await lab.run('sh', joined, start);
  return { ...finished, transcript: transcriptOf(command, args, finished) };
}

function transcriptOf(
  command: string,
  args: readonly string[],
  { output, status }: Finished,
): string {
  const printed = output === '' || output.endsWith('\n') ? output : `${output}\n`;
  const name = command.replace(/^.*\//, '');
  const line = [name, ...args].map(quoted).join(' ');
  return `$ ${line}; echo "exit $?"\n${printed}exit ${status}\n`;
}

/** The status line of an answer that `curl -i` printed, as code; what it printed instead if there is none. */
export function statusIn(answer: string): string {
  const line = /^HTTP\/\S+ .*/m.exec(answer)?.[0].trim();
  return line === undefined ? answer.trim() : `\`${line}\``;
}

/** An argument as it is typed into a shell. */
function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
