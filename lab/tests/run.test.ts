import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProjectCopy } from '../../support/project-copy.ts';

/** A program that ignores being asked to end, and has a child that does so too. */
const STUBBORN = `
process.on('SIGTERM', () => {});
if (process.argv[1] === 'child') require('fs').writeFileSync(process.env.PIDS, process.ppid + ' ' + process.pid);
else require('child_process').spawn(process.execPath, ['-e', process.env.PROGRAM, 'child'], { stdio: 'inherit' });
setInterval(() => {}, 1000);
`;

/** A script that starts the stubborn program, waits for its child, and then does as it is told. */
const script = (then: string, software = '[node]') => `
import { existsSync } from 'node:fs';
import { until } from '../kit/lab.ts';
import { node } from '../kit/software.ts';
const missing = { name: 'Acme', remedy: 'install Debian’s package acme', version: () => Promise.reject(new Error('spawn acme ENOENT')) };
export default {
  title: 'A program that does not end by itself',
  software: ${software},
  async record(lab) {
    const env = { PIDS: process.env.PIDS, PROGRAM: process.env.PROGRAM };
    lab.start(process.execPath, ['-e', env.PROGRAM, 'parent'], { env });
    await until('the child', () => existsSync(env.PIDS) || undefined);
    ${then}
  },
};
`;

let copy: ProjectCopy;
let temporary: string;

beforeEach(() => {
  copy = new ProjectCopy();
  temporary = mkdtempSync(join(tmpdir(), 'field-guide-run-'));
});
afterEach(() => {
  copy[Symbol.dispose]();
  rmSync(temporary, { recursive: true });
});

/** Starts the lab in the copy, with a temporary folder of its own. */
function lab(...args: readonly string[]) {
  const pids = join(copy.folder, 'pids');
  const child = spawn(process.execPath, ['lab/run.ts', ...args], {
    cwd: copy.folder,
    env: { ...process.env, TMPDIR: temporary, PIDS: pids, PROGRAM: STUBBORN },
  });
  let printed = '';
  const collect = (chunk: Buffer) => (printed += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output: printed }));
  });
  return { child, ended, pids, output: () => printed };
}

/** Nothing that was started runs, and the temporary folder is empty. */
function expectTidy(pids: string): void {
  const started = readFileSync(pids, 'utf8').split(' ').map(Number);
  expect(started).toHaveLength(2);
  expect(started.filter(isAlive)).toEqual([]);
  expect(readdirSync(temporary)).toEqual([]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a recording is kept, and a check of it passes and changes nothing', async () => {
  copy.write(
    'lab/samples/499-acme.ts',
    script("return { parts: [{ view: 'console', text: 'took 1.003 s at 127.0.0.1:41234' }] };"),
  );
  const recorded = lab('499-acme');
  const first = await recorded.ended;
  expect(first.code).toBe(0);
  expect(first.output).toMatch(/^ok {4}499-acme.*\n1 passed, 0 failed\n$/);
  expectTidy(recorded.pids);
  const file = copy.read('content/samples/499-acme.md');
  expect(file).toContain('```console\ntook 1.003 s at 127.0.0.1:41234\n```\n');
  expect(file).toContain(`- Node.js ${process.versions.node}\n`);

  copy.edit('lab/samples/499-acme.ts', '1.003 s at 127.0.0.1:41234', '0.999 s at 127.0.0.1:5678');
  expect((await lab('--check', '499-acme').ended).code).toBe(0);
  expect(copy.read('content/samples/499-acme.md')).toBe(file);

  copy.edit('content/samples/499-acme.md', 'took', 'needed');
  const { code, output } = await lab('--check', '499-acme').ended;
  expect(code).toBe(1);
  expect(output).toMatch(/^ +-  needed ~1 s at .*\n +\+  took ~1 s at /m);
  expect(output).toContain('npm run lab -- 499-acme');
});

test('a failure leaves nothing behind, and says what happened', async () => {
  copy.write('lab/samples/499-acme.ts', script("throw new Error('nginx did not log the line');"));
  const { ended, pids } = lab('499-acme');
  expect(await ended).toEqual({
    code: 1,
    output: 'FAIL  499-acme\n      nginx did not log the line\n0 passed, 1 failed\n',
  });
  expectTidy(pids);
  expect(existsSync(join(copy.folder, 'content/samples/499-acme.md'))).toBe(false);
});

test('what a script throws too late leaves nothing behind either', async () => {
  const late = "setTimeout(() => { throw new Error('too late'); }); await new Promise(() => {});";
  copy.write('lab/samples/499-acme.ts', script(late));
  const { ended, pids } = lab('499-acme');
  expect(await ended).toEqual({ code: 1, output: '\ntoo late\n' });
  expectTidy(pids);
});

test.for(['SIGINT', 'SIGTERM'] as const)('%s leaves nothing behind', async (signal) => {
  copy.write('lab/samples/499-acme.ts', script('await new Promise(() => {});'));
  const { child, ended, pids, output } = lab('499-acme');
  await vi.waitUntil(() => existsSync(pids), { timeout: 20_000 });
  child.kill(signal);
  // Who is impatient asks twice.
  await vi.waitUntil(() => output().includes(signal));
  child.kill(signal);
  expect((await ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
  expectTidy(pids);
});

test('software that is missing is named with what installs it', async () => {
  copy.write('lab/samples/499-acme.ts', script('', '[missing]'));
  const { code, output } = await lab('499-acme').ended;
  expect(code).toBe(1);
  expect(output).toMatch(
    /Acme is not installed.*: install Debian’s package acme.*\n +spawn acme ENOENT\n/,
  );
});

test('a sample without a script is named, with those that there are', async () => {
  const { code, output } = await lab('499-acme').ended;
  expect(code).toBe(1);
  expect(output).toMatch(/^There is no script for 499-acme. There are: 499-/);
});
