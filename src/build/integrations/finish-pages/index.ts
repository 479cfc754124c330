import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSite } from '../built-site.ts';
import { inWorkers } from '../in-workers.ts';
import type { PageFile } from './worker.ts';

/** Writes each built page anew, with fewer bytes and with its policy. */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const { folder, pages } = readSite(fileURLToPath(dir), base);
        await inWorkers(
          new URL('./worker.ts', import.meta.url),
          pages.map(({ file }): PageFile => ({ folder, file })),
        );
      },
    },
  };
}
