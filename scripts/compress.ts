import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:css|html|js|json|md|svg|txt|xml)$/;

const compress = { br: promisify(brotliCompress), gz: promisify(gzip) };

/**
 * Writes Brotli and gzip copies next to the text files in a folder, for servers that send such copies.
 *
 * @param quality from 1, the fastest, to 11, the smallest
 */
async function compressTexts(folder: string, quality: number): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  if (!existsSync(folder)) throw new Error(`There is no ${folder}. Run “npm run build” first.`);
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    TEXT.test(name),
  );
  await Promise.all(
    texts.map(async (name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, await compress.br(bytes, { params }));
      writeFileSync(`${path}.gz`, await compress.gz(bytes, { level: Math.min(9, quality) }));
    }),
  );
  console.log(`Wrote the Brotli and gzip copies of ${texts.length} files.`);
}

const [folder = fileURLToPath(new URL('../dist', import.meta.url)), quality = 11] =
  process.argv.slice(2);
await compressTexts(folder, Number(quality));
