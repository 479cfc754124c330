import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Lab, temporaryFolder } from '../kit/lab.ts';

async function openLab(): Promise<Lab> {
  const lab = await Lab.open(await temporaryFolder());
  onTestFinished(() => lab.close());
  lab.onClose(() => rm(lab.workshop, { recursive: true }));
  return lab;
}

const NODE = process.execPath;

test('a program gets no input, and its output and exit status are returned', async () => {
  const lab = await openLab();
  const script = "process.stdin.on('end', () => process.exit(3)).resume(); console.log('out')";
  expect(await lab.run(NODE, ['-e', script])).toMatchObject({ stdout: 'out\n', status: 3 });
});

test('a missing program is reported at once, by name', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const lab = await openLab();
  await expect(lab.run('acme', [])).rejects.toThrow('acme');
  expect(vi.getTimerCount()).toBe(0);
  expect(() => lab.start('acme', [])).toThrow('acme could not be started');
});

test('a program that does not end in time is reported with its output, and ends with the lab', async () => {
  const lab = await openLab();
  const script = 'echo "it is $$"; sleep 60';
  const failure: unknown = await lab
    .run('sh', ['-c', script], { patience: 1500 })
    .catch((error: unknown) => error);
  expect(String(failure)).toMatch(/sh had not ended after 1500 ms\.\nit is \d+\n$/);
  const pid = /\d+\n$/.exec(String(failure))?.[0];
  expect(() => process.kill(Number(pid), 0)).not.toThrow();
  await lab.close();
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});

test('a lab that is being closed starts nothing more', async () => {
  const lab = await openLab();
  const ready = join(lab.folder, 'ready');
  const stubborn =
    "process.on('SIGTERM', () => {}); require('fs').writeFileSync('ready', ''); setInterval(() => {}, 1000)";
  lab.start(NODE, ['-e', stubborn]);
  await vi.waitUntil(() => existsSync(ready), { timeout: 10_000 });
  const closed = lab.close();
  expect(() => lab.start(NODE, ['--version'])).toThrow('is being closed');
  await expect(lab.run(NODE, ['--version'])).rejects.toThrow('is being closed');
  await closed;
  expect(existsSync(lab.folder)).toBe(false);
});

test('closing the lab ends its servers and their connections', async () => {
  const lab = await openLab();
  const port = await lab.serve(createServer());
  const caller = connect(port, '127.0.0.1').resume();
  await once(caller, 'connect');
  const ended = once(caller, 'close');
  await lab.close();
  await ended;
  await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
});
