import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesOf } from '../../src/build/integrations/built-site.ts';
import { compressedCopies } from '../../src/build/integrations/precompress.ts';

test('a text has a copy in each encoding', async () => {
  const text = Buffer.from('499 Client Closed Request\n'.repeat(100));
  const { br, gz, ...others } = await compressedCopies(text);
  expect(others).toEqual({});
  expect(br && brotliDecompressSync(br).equals(text)).toBe(true);
  expect(gz && gunzipSync(gz).equals(text)).toBe(true);
});

test('what one encoding makes hardly smaller has no copy at all', async () => {
  expect(await compressedCopies(randomBytes(1000))).toEqual({});
  // Brotli knows words of HTML by heart, gzip does not.
  expect(await compressedCopies(Buffer.from('<!doctype html><html lang="en">'))).toEqual({});
});

test('copies are no files of the site, but for those without an original', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-'));
  try {
    for (const name of ['a.html', 'a.html.br', 'a.html.gz', 'b.gz']) {
      writeFileSync(join(folder, name), '');
    }
    expect(filesOf(folder).sort()).toEqual(['a.html', 'b.gz']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
