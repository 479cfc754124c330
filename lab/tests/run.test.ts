import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LabCopy } from './lab-copy.ts';

const SCRIPT = 'lab/samples/499/acme.ts';
const SAMPLE = 'content/codes/499/samples/acme.md';

/** A program that ignores SIGTERM, and so does its child. */
const STUBBORN = `
process.on('SIGTERM', () => {});
if (process.argv[1] === 'child') require('fs').writeFileSync(process.env.PIDS, process.ppid + ' ' + process.pid);
else require('child_process').spawn(process.execPath, ['-e', process.env.PROGRAM, 'child'], { stdio: 'inherit' });
setInterval(() => {}, 1000);
`;

/** A script that starts the stubborn program, waits for its child, and then runs the statements. */
const script = (statements: string, software = '[node]') => `
import { existsSync } from 'node:fs';
import { until } from '../../kit/lab.ts';
import { node } from '../../kit/software.ts';
const missing = { name: 'Acme', remedy: 'install Debian’s package acme', version: () => Promise.reject(new Error('spawn acme ENOENT')) };
export default {
  title: 'A program that does not end by itself',
  software: ${software},
  async record(lab) {
    const env = { PIDS: process.env.PIDS, PROGRAM: process.env.PROGRAM };
    lab.start(process.execPath, ['-e', env.PROGRAM, 'parent'], { env });
    await until('the child', () => existsSync(env.PIDS) || undefined);
    ${statements}
  },
};
`;

/** A script that records a text. */
const recordingOf = (text: string) =>
  script(`return { parts: [{ view: 'console', text: '${text}' }] };`);

let copy: LabCopy;
let temporary: string;

beforeEach(() => {
  copy = new LabCopy();
  temporary = mkdtempSync(join(tmpdir(), 'field-guide-run-'));
});
afterEach(() => {
  copy.remove();
  rmSync(temporary, { recursive: true });
});

/** Starts the lab in the copy, with its own folder for temporary files. */
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

/** Both programs have ended, and the folder for temporary files is empty. */
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

test('a recording becomes a sample, and a check compares with it and changes nothing', async () => {
  copy.write(SCRIPT, recordingOf('took 1.003 s at 127.0.0.1:41234'));
  const recorded = lab('499/acme');
  const first = await recorded.ended;
  expect(first.code).toBe(0);
  expect(first.output).toMatch(/^ok {4}499\/acme.*\n1 passed, 0 failed\n$/);
  expectTidy(recorded.pids);
  const file = copy.read(SAMPLE);
  expect(file).toContain('```console\ntook 1.003 s at 127.0.0.1:41234\n```\n');
  expect(file).toContain(`- Node.js ${process.versions.node}\n`);
  expect(file).toContain(`script: ${SCRIPT}\n`);

  copy.edit(SCRIPT, '1.003 s at 127.0.0.1:41234', '0.999 s at 127.0.0.1:5678');
  expect((await lab('--check', '499/acme').ended).code).toBe(0);
  expect(copy.read(SAMPLE)).toBe(file);

  copy.edit(SAMPLE, 'took', 'needed');
  const { code, output } = await lab('--check', '499/acme').ended;
  expect(code).toBe(1);
  expect(output).toMatch(/^ +-  needed ~1 s at .*\n +\+  took ~1 s at /m);
  expect(output).toContain('npm run lab -- 499/acme');
});

test('a code records all of its samples and no others', async () => {
  for (const id of ['499/acme', '499/bolt', '599/acme']) {
    copy.write(`lab/samples/${id}.ts`, recordingOf('done'));
  }
  expect((await lab('499').ended).code).toBe(0);
  expect(readdirSync(join(copy.folder, 'content/codes/499/samples'))).toEqual([
    'acme.md',
    'bolt.md',
  ]);
  expect(existsSync(join(copy.folder, 'content/codes/599'))).toBe(false);
});

test('a failure is reported and leaves nothing behind', async () => {
  copy.write(SCRIPT, script("throw new Error('nginx did not log the line');"));
  const { ended, pids } = lab('499/acme');
  expect(await ended).toEqual({
    code: 1,
    output: 'FAIL  499/acme\n      nginx did not log the line\n0 passed, 1 failed\n',
  });
  expectTidy(pids);
  expect(existsSync(join(copy.folder, SAMPLE))).toBe(false);
});

test('an error that a script throws too late leaves nothing behind either', async () => {
  const late = "setTimeout(() => { throw new Error('too late'); }); await new Promise(() => {});";
  copy.write(SCRIPT, script(late));
  const { ended, pids } = lab('499/acme');
  expect(await ended).toEqual({ code: 1, output: '\ntoo late\n' });
  expectTidy(pids);
});

test.for(['SIGINT', 'SIGTERM'] as const)('%s leaves nothing behind', async (signal) => {
  copy.write(SCRIPT, script('await new Promise(() => {});'));
  const { child, ended, pids, output } = lab('499/acme');
  await vi.waitUntil(() => existsSync(pids), { timeout: 20_000 });
  child.kill(signal);
  await vi.waitUntil(() => output().includes(signal));
  // Someone impatient asks twice.
  child.kill(signal);
  expect((await ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
  expectTidy(pids);
});

test('missing software is reported with how to install it', async () => {
  copy.write(SCRIPT, script('', '[missing]'));
  const { code, output } = await lab('499/acme').ended;
  expect(code).toBe(1);
  expect(output).toMatch(
    /Acme is not installed.*, install Debian’s package acme.*\n +spawn acme ENOENT\n/,
  );
});

test.for(['499/acne', '499-acme', '498'])(
  'instead of %s, for which there is no script, the nearest are named',
  async (name) => {
    copy.write(SCRIPT, recordingOf('done'));
    copy.write('lab/samples/599/bolt.ts', recordingOf('done'));
    const { code, output } = await lab(name).ended;
    expect(code).toBe(1);
    expect(output).toMatch(
      new RegExp(`^There is no script lab/samples/${name}\\.ts\\. Did you mean 499`),
    );
  },
);
