import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { inWorkers } from '../../src/build/integrations/in-workers.ts';

const FINISH_PAGE = new URL('../../src/build/integrations/finish-pages/worker.ts', import.meta.url);
const RECORDS = new URL('../../src/build/integrations/pagefind/worker.ts', import.meta.url);

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-workers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

test('a page is written anew in a worker, with fewer bytes and with its policy', async () => {
  const html = '<!doctype html><html><head><meta charset="utf-8"></head><body>\n <p>a</p>\n</body>';
  const folder = folderWith({ '499.html': html, '530.html': html });
  const inputs = ['499.html', '530.html'].map((file) => ({ folder, file }));
  await inWorkers(FINISH_PAGE, inputs);
  for (const { file } of inputs) {
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="?content-security-policy.*<p>a$/,
    );
  }
});

test('results come in the order of their inputs', async () => {
  const numbers = Array.from({ length: 9 }, (_, i) => 490 + i);
  const folder = folderWith(
    Object.fromEntries(
      numbers.map((number, i) => [
        `${number}.html`,
        `<main data-pagefind-body><h1>${number}</h1>${'<p>text</p>'.repeat(900 - 100 * i)}</main>`,
      ]),
    ),
  );
  const results = await inWorkers(
    RECORDS,
    numbers.map((number) => ({ path: join(folder, `${number}.html`), url: `/${number}` })),
  );
  expect(results).toMatchObject(numbers.map((number) => [{ part: `/${number}` }]));
});

test('the first error of a task is thrown, with its message', async () => {
  const folder = folderWith({ '499.html': '<p>text' });
  await expect(inWorkers(FINISH_PAGE, [{ folder, file: '499.html' }])).rejects.toThrow(
    '499.html does not hold',
  );
});

test('no inputs give no results', async () => {
  expect(await inWorkers(FINISH_PAGE, [])).toEqual([]);
});
