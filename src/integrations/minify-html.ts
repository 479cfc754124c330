import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import { readSite } from './built-site.ts';

/**
 * Writes each built page anew without the white space and the character references that a reader
 * does not see, and without the end tags that HTML implies: article 499 saves 350 bytes after
 * compression.
 */
export function minifyHtml(): AstroIntegration {
  let base = '/';
  return {
    name: 'minify-html',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const site = readSite(fileURLToPath(dir), base);
        for (const { file, html } of site.pages) {
          writeFileSync(join(site.folder, file), minified(html));
        }
      },
    },
  };
}

/** A page that shows the same with fewer characters. */
export function minified(html: string): string {
  const tree = fromHtml(html);
  minifyWhitespace(tree);
  return toHtml(tree, {
    omitOptionalTags: true,
    characterReferences: { useShortestReferences: true },
  });
}
