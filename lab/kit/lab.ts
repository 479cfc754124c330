import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long to wait for something that should happen at once, in milliseconds. On a busy machine, Java
 * alone takes a quarter of this to start.
 */
const PATIENCE_MS = 60_000;
/** How long a program may take to end after SIGTERM, in milliseconds. */
const GRACE_MS = 3_000;

/** A program that is running. */
export interface Running {
  readonly pid: number;
  /** Everything it has printed so far, both streams in order of arrival. */
  readonly output: () => string;
  /** Ends it with SIGTERM, then SIGKILL. Does nothing if it has ended. */
  readonly stop: () => Promise<void>;
}

/** A program that has ended. */
export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams in order of arrival. */
  readonly output: string;
  /** Its exit status; 128 plus the signal's number if a signal ended it, as in a shell. */
  readonly status: number;
}

/** How a program is started. */
export interface Start {
  /** Added to an environment that is the same on every machine. */
  readonly env?: Readonly<Record<string, string>>;
  /** How long it may run, in milliseconds. */
  readonly patience?: number;
}

/**
 * The place where one sample is recorded: a temporary folder and the programs that run in it. Closing
 * the lab ends the programs and removes the folder.
 */
export class Lab {
  /** The temporary folder. Other users can read it: some servers drop root's rights. */
  readonly folder: string;
  /** A folder that all samples of one run share, for what takes long to build. */
  readonly workshop: string;
  readonly #closers: (() => Promise<void>)[] = [];
  #closing: Promise<void> | undefined;

  private constructor(folder: string, workshop: string) {
    this.folder = folder;
    this.workshop = workshop;
  }

  /** Opens a lab in a new temporary folder. */
  static async open(workshop: string): Promise<Lab> {
    const folder = await temporaryFolder();
    const lab = new Lab(folder, workshop);
    lab.onClose(() => rm(folder, { recursive: true, force: true }));
    return lab;
  }

  /**
   * Ends every program and removes the folder, in reverse order of opening.
   *
   * @throws {AggregateError} if something could not be ended or removed
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#closeAll());
  }

  /** Adds something to do when the lab is closed. If it is being closed already, it is done at once. */
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
    if (failures.length > 0)
      throw new AggregateError(failures, 'The lab could not clean up after itself.');
  }

  /** Writes a file into the folder and returns its path. */
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
   * @throws {Error} if it cannot be started, or does not end in time
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
    // An interrupted script goes on until the process ends, and must not start more programs.
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
   * Has a server listen on a free port of the loopback interface. Closing the lab ends it and its
   * connections.
   *
   * @returns the port
   */
  async serve(server: Server): Promise<number> {
    const sockets = new Set<Socket>();
    // Raw sockets, since they outlive the TLS sockets above them when a handshake fails.
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
 * Calls a probe until it returns something.
 *
 * @param what is awaited, for the message: `nginx to listen`
 * @param probe returns undefined as long as there is no result
 * @throws {Error} if there is no result in time
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
      throw new Error(`Gave up waiting for ${what} after ${patience} ms.`);
    }
    await pause(20);
  }
}

/** Makes a temporary folder that other users can read. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-guide-lab-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Ends a program and its children with SIGTERM, then SIGKILL. */
async function end(child: ChildProcess, pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!signalGroup(pid, signal)) return;
    const deadline = performance.now() + GRACE_MS;
    while (performance.now() < deadline) {
      if (!isAlive(child, pid)) return;
      await pause(10);
    }
  }
  // What is left now is a zombie, whose parent has not collected it.
}

/** Whether the program or one of its children is still running. */
function isAlive({ exitCode, signalCode }: ChildProcess, pid: number): boolean {
  return (exitCode === null && signalCode === null) || signalGroup(pid, 0);
}

/** Sends a signal to a program and its children; returns false if none is left. */
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
