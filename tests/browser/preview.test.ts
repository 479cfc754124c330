import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Runs `npm run preview`; resolves with the address that it prints, and ends it when it is disposed of. */
async function startPreview(): Promise<AsyncDisposable & { address: string }> {
  const [, ...args] = scripts['preview']?.split(' ') ?? [];
  const child = spawn(process.execPath, args);
  const exited = new Promise((resolve) => child.on('exit', resolve));
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/localhost:\d+/.exec(line) ?? [];
    if (address === undefined) continue;
    return {
      address,
      [Symbol.asyncDispose]: async () => {
        child.kill();
        await exited;
      },
    };
  }
  throw new Error('The preview ended without an address.');
}

test('two previews of one folder run side by side, each at the address that it prints', async ({
  request,
}) => {
  await using first = await startPreview();
  await using second = await startPreview();
  expect(second.address).not.toBe(first.address);
  for (const { address } of [first, second]) {
    const response = await request.get(`${address}/499`);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('<h1');
  }
});

test('no script of package.json needs a shell that Windows does not have', () => {
  for (const [name, command] of Object.entries(scripts)) {
    expect(command, name).not.toMatch(/'|\$|(?:^|&& )\w+=/);
  }
});
