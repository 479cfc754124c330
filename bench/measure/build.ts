import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Project } from '../peers/peer.ts';

/** How a build went. */
export type BuildResult =
  | {
      readonly ok: true;
      readonly seconds: number;
      /** Processor time, which other work on the machine changes least. */
      readonly cpuSeconds: number;
      /** The largest sum of memory that the build and its children held, in megabytes. */
      readonly memory: number;
      /** The size of the built site, in megabytes. */
      readonly output: number;
    }
  | { readonly ok: false; readonly seconds: number; readonly reason: string };

const LIMIT_MS = 20 * 60_000;
const SAMPLE_MS = 200;
const PAGE_BYTES = 4096;
const TICKS_PER_SECOND = 100;
const MEGA = 1_000_000;

/** Builds a project without any cache, and measures time, memory and output. */
export async function measureBuild(project: Project): Promise<BuildResult> {
  for (const name of project.leftovers) {
    rmSync(join(project.folder, name), { recursive: true, force: true });
  }
  const start = performance.now();
  const startCpu = childrenCpuSeconds();
  const { code, output, memory, timedOut } = await run(project);
  const seconds = (performance.now() - start) / 1000;
  if (timedOut) return { ok: false, seconds, reason: 'not done in 20 minutes' };
  if (code !== 0) {
    const reason = /heap out of memory|Allocation failed|Invalid string length/.test(output)
      ? 'out of memory'
      : 'failed';
    console.error(output.slice(-4000));
    return { ok: false, seconds, reason };
  }
  return {
    ok: true,
    seconds,
    cpuSeconds: childrenCpuSeconds() - startCpu,
    memory: memory / MEGA,
    output: sizeOf(project.output) / MEGA,
  };
}

async function run(
  project: Project,
): Promise<{ code: number | null; output: string; memory: number; timedOut: boolean }> {
  const child = spawn(process.execPath, [...(project.command ?? [])], {
    cwd: project.folder,
    // Without npm's variables, which could change the build.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], CI: 'true', ...project.env },
    // In a new session, so that its processes can be told from all others.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let memory = 0;
  let timedOut = false;
  const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-100_000));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const { pid } = child;
  const sampling = setInterval(() => {
    if (pid !== undefined) memory = Math.max(memory, residentBytes(pid));
  }, SAMPLE_MS);
  const limit = setTimeout(() => {
    timedOut = true;
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  }, LIMIT_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return { code, output, memory, timedOut };
  } finally {
    clearInterval(sampling);
    clearTimeout(limit);
  }
}

/** The processor time of this process's children that have ended, in seconds. */
function childrenCpuSeconds(): number {
  const fields = statFields('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** The fields after a process's name in /proc: state, parent, group, session and so on. */
function statFields(process: string): string[] {
  return readFileSync(`/proc/${process}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
}

/** The resident memory of all processes of a session, in bytes. */
function residentBytes(session: number): number {
  let pages = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = statFields(name);
      if (Number(fields[3]) === session) pages += Number(fields[21]);
    } catch {
      // The process has ended since the folder was read.
    }
  }
  return pages * PAGE_BYTES;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
