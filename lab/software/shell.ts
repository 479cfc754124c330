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
  const { output, status } = finished;
  const printed = output === '' || output.endsWith('\n') ? output : `${output}\n`;
  const name = command.replace(/^.*\//, '');
  const line = [name, ...args].map(quoted).join(' ');
  return { ...finished, transcript: `$ ${line}; echo "exit $?"\n${printed}exit ${status}\n` };
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
