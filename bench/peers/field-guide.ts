import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeSyntheticCodes } from '../../scripts/synthetic-content.ts';
import { markdownFiles, countCodes, SITE_URL } from '../content.ts';
import { copyGuide, ICON, ROOT, TEXTS } from './files.ts';
import type { Peer } from './peer.ts';

const BUILD = [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'];
const ENV = { ASTRO_TELEMETRY_DISABLED: '1', SITE_URL };

/** A copy of the guide. Synthetic codes make up the number. */
export function fieldGuide(): Peer {
  return {
    name: 'Field Guide',
    article: (code) => `/${code}`,
    search: {
      open: '.open-search',
      box: 'dialog textarea[name=q]',
      result: 'dialog .results :is(.answer, .found > li)',
    },
    // Not the not-found page: Lighthouse gives no score to an error.
    templates: [
      '/',
      '/4xx',
      '/seen-in/log',
      '/samples/499',
      '/products',
      '/products/nginx',
      '/search',
      '/identify',
      '/about',
    ],
    write: (size) => {
      const folder = copyGuide();
      const output = join(folder, 'dist');
      writeSyntheticCodes(join(folder, 'content'), size - countCodes(ROOT));
      buildOnce(folder);
      keepTexts(output);
      return {
        folder,
        command: BUILD,
        env: ENV,
        leftovers: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
        output,
      };
    },
  };
}

/** Builds a copy and promises its new addresses, as an author would: the next build demands that. */
function buildOnce(folder: string): void {
  const env = { ...process.env, ...ENV };
  const { stdout, stderr } = spawnSync(process.execPath, BUILD, { cwd: folder, env });
  try {
    execFileSync(process.execPath, ['scripts/permalinks.ts'], { cwd: folder, env });
  } catch (cause) {
    throw new Error(`The guide could not be built:\n${String(stdout)}${String(stderr)}`, { cause });
  }
}

/** Keeps what the other sites take from a built guide. */
function keepTexts(output: string): void {
  rmSync(TEXTS, { recursive: true, force: true });
  mkdirSync(TEXTS, { recursive: true });
  for (const file of [ICON, ...markdownFiles(output)]) {
    copyFileSync(join(output, file), join(TEXTS, file));
  }
}
