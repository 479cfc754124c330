import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { SITE_URL, type Site } from './sites.ts';

const LIMIT_MINUTES = 10;
const TICKS_PER_SECOND = 100;

/** How long a build took by the clock and of the processor, in seconds, and how large the site is, in megabytes. */
export interface BuildResult {
  readonly seconds: number;
  readonly processor: number;
  readonly output: number;
}

/**
 * Writes and builds a site without any cache.
 *
 * @throws {Error} if it cannot be built
 */
export function build(site: Site): BuildResult {
  const { folder, files, command, caches = [], output } = site;
  if (files) rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  for (const name of caches) rmSync(join(folder, name), { recursive: true, force: true });
  const [start, startProcessor] = [performance.now(), childrenSeconds()];
  if (command) run(site.name, folder, command);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: childrenSeconds() - startProcessor,
    output: sizeOf(output) / 1_000_000,
  };
}

function run(name: string, folder: string, command: readonly string[]): void {
  const { status, error, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    // Without npm's variables, which could change the build.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CI: 'true',
      SITE_URL,
      ASTRO_TELEMETRY_DISABLED: '1',
      DOCUSAURUS_NO_PERSISTENT_CACHE: '1',
      NO_UPDATE_NOTIFIER: '1',
    },
    encoding: 'utf8',
    maxBuffer: Infinity,
    timeout: LIMIT_MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  if (status === 0) return;
  throw new Error(`${name} could not be built:\n${(stdout + stderr).slice(-4000)}`, {
    cause: error,
  });
}

/** The processor time of this process's children that have ended. */
function childrenSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
