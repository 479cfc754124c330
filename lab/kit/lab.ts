import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long anything may take that should happen at once, in milliseconds. On a machine that is busy
 * with other things, Java alone needs a quarter of that to start.
 */
const PATIENCE_MS = 60_000;
/** How long a program may take to end after it was asked to, in milliseconds. */
const GRACE_MS = 3_000;

/** A program that was started and runs on. */
export interface Running {
  readonly pid: number;
  /** Everything it has printed so far, both streams as they came. */
  readonly output: () => string;
  /** Ends it: politely first, then by force. Does nothing if it has ended. */
  readonly stop: () => Promise<void>;
}

/** A program that ran to its end. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams as they came. */
  readonly output: string;
  /** Its exit status; 128 and the signal's number if a signal ended it, as a shell counts. */
  readonly status: number;
}

/** How a program is started. */
export interface Start {
  /** Added to the environment, which is otherwise the same on every machine. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may run, in milliseconds. */
  readonly patience?: number;
}

/**
 * A place in which one sample is recorded: a temporary folder, and the programs that were started in
 * it. Whatever it started ends, and the folder goes, when it is closed.
 */
export class Lab {
  /** The temporary folder; programs of another user can read it. */
  readonly folder: string;
  /** A folder that all samples of one run share, for what is dear to build. */
  readonly workshop: string;
  readonly #closers: (() => Promise<void>)[] = [];
  #closing: Promise<void> | undefined;

  private constructor(folder: string, workshop: string) {
    this.folder = folder;
    this.workshop = workshop;
  }

  /** Opens a lab with a folder of its own. */
  static async open(workshop: string): Promise<Lab> {
    const folder = await temporaryFolder();
    const lab = new Lab(folder, workshop);
    lab.onClose(() => rm(folder, { recursive: true, force: true }));
    return lab;
  }

  /**
   * Ends every program and removes the folder; what was opened last goes first.
   *
   * @throws {AggregateError} if something could not be ended or removed
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#closeAll());
  }

  /** Has something done when the lab is closed; at once if it is being closed already. */
  onClose(closer: () => Promise<void>): void {
    this.#closers.push(closer);
    if (this.#closing) this.#closing = this.#closing.then(() => this.#closeAll());
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (;;) {
      const closer = this.#closers.pop();
      if (!closer) break;
      await closer().catch((failure: unknown) => failures.push(failure));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The lab could not be tidied.');
  }

  /** Writes a file into the folder and says where it is. */
  async write(name: string, text: string): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, text);
    return path;
  }

  /** Starts a program in the folder and leaves it running until the lab is closed. */
  start(command: string, args: readonly string[], { env }: Start = {}): Running {
    const child = this.#spawn(command, args, env);
    const chunks: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
    child.on('error', ({ message }) => chunks.push(`${message}\n`));
    const { pid } = child;
    if (pid === undefined) throw new Error(`${command} could not be started.`);
    const stop = () => end(child, pid);
    this.onClose(stop);
    return { pid, output: () => chunks.join(''), stop };
  }

  /**
   * Runs a program in the folder to its end.
   *
   * @throws {Error} if it cannot be started, or has not ended in time
   */
  async run(command: string, args: readonly string[], start: Start = {}): Promise<Finished> {
    const child = this.#spawn(command, args, start.env);
    const { pid } = child;
    if (pid !== undefined) this.onClose(() => end(child, pid));
    const both: string[] = [];
    const collect = (stream: ChildProcess['stdout']) => {
      const chunks: string[] = [];
      stream?.setEncoding('utf8').on('data', (text: string) => {
        chunks.push(text);
        both.push(text);
      });
      return chunks;
    };
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    const patience = start.patience ?? PATIENCE_MS;
    const status = await new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`${command} had not ended after ${patience} ms.\n${both.join('')}`));
      }, patience);
      child.on('error', (failure) => {
        clearTimeout(late);
        reject(failure);
      });
      child.on('close', (exit, signal) => {
        clearTimeout(late);
        resolve(exit ?? 128 + signalNumber(signal));
      });
    });
    return { stdout: stdout.join(''), stderr: stderr.join(''), output: both.join(''), status };
  }

  /** Starts a program as the leader of a group, so that its own children end with it. */
  #spawn(command: string, args: readonly string[], env: Start['env']): ChildProcess {
    // A script does not notice that it was interrupted: it goes on until the process ends.
    if (this.#closing) throw new Error(`${command} is not started: the lab is being closed.`);
    return spawn(command, args, {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: this.folder,
        TMPDIR: this.folder,
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        ...env,
      },
    });
  }

  /** A port of the loopback interface on which nothing listens. */
  async freePort(): Promise<number> {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  /**
   * Has a server of ours listen on a port of the loopback interface until the lab is closed, which ends
   * its connections too.
   *
   * @returns the port
   */
  async serve(server: Server): Promise<number> {
    const sockets = new Set<Socket>();
    // Those of TLS sit on others, which outlive a failed handshake.
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    });
    const port = await listen(server);
    this.onClose(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return port;
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/**
 * Asks again and again until there is an answer.
 *
 * @param what is awaited, to be named if it does not come: `nginx to listen`
 * @param probe gives the answer, or undefined as long as there is none
 * @throws {Error} if there is none in time
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) {
      throw new Error(`Waited ${patience} ms in vain for ${what}.`);
    }
    await pause(20);
  }
}

/** A new temporary folder that programs of another user can read. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-guide-lab-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Ends a program and its children: politely first, then by force. */
async function end(child: ChildProcess, pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!signalGroup(pid, signal)) return;
    const deadline = performance.now() + GRACE_MS;
    while (performance.now() < deadline) {
      if (!isAlive(child, pid)) return;
      await pause(10);
    }
  }
  // What the system still counts after that is dead, and waits for a parent that does not fetch it.
}

/** Whether the program or one of its children still runs. */
function isAlive({ exitCode, signalCode }: ChildProcess, pid: number): boolean {
  return (exitCode === null && signalCode === null) || signalGroup(pid, 0);
}

/** Sends a signal to a program and its children; false if none of them is there. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function signalNumber(signal: NodeJS.Signals | null): number {
  return signal === 'SIGKILL' ? 9 : 15;
}
