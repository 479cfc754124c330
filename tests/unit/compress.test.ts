import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/compress.ts', import.meta.url));

test('text files, and only they, get a Brotli and a gzip copy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-'));
  try {
    for (const name of ['a.html', 'b.json', 'c.png', '_headers']) {
      writeFileSync(join(folder, name), `This is ${name}.`);
    }
    // A second run replaces the copies, and does not copy them.
    for (const _ of [1, 2]) execFileSync(process.execPath, [SCRIPT, folder]);
    const copies = readdirSync(folder).filter((name) => /\.(?:br|gz)$/.test(name));
    expect(copies.sort()).toEqual(['a.html.br', 'a.html.gz', 'b.json.br', 'b.json.gz']);
    const copy = (name: string) => readFileSync(join(folder, name));
    expect(brotliDecompressSync(copy('a.html.br')).toString()).toBe('This is a.html.');
    expect(gunzipSync(copy('b.json.gz')).toString()).toBe('This is b.json.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
