import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TEXT = /\.(html|css|m?js|json|svg|xml|txt|md|wasm|pagefind|pf_meta|pf_index|pf_fragment)$/;

/** Writes the compressed forms of each file of a site, as a host that compresses ahead of time does. */
export function compressAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) compress(join(entry.parentPath, entry.name));
  }
}

/** Writes the compressed forms of one file, where they are smaller. */
export function compress(file: string): void {
  if (!TEXT.test(file)) return;
  const bytes = readFileSync(file);
  for (const [ending, compressed] of [
    ['br', brotliCompressSync(bytes)],
    ['gz', gzipSync(bytes, { level: 9 })],
  ] as const) {
    if (compressed.length < bytes.length) writeFileSync(`${file}.${ending}`, compressed);
  }
}
