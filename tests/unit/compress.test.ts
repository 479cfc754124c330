import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/compress.ts', import.meta.url));

test('each text gets a copy in Brotli and one in gzip, and nothing else does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field-guide-'));
  try {
    for (const name of ['a.html', 'b.json', 'c.png', '_headers']) {
      writeFileSync(join(folder, name), `This is ${name}.`);
    }
    // A second run renews the copies and makes none of the copies.
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
