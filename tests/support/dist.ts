import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { isArticle, readSite, type BuiltPage } from '../../src/build/integrations/built-site.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(folder)) throw new Error('There is no dist/ to test. Run npm run build first.');

/** The site that `npm run build` wrote. */
export const site = readSite(folder, '/');

/** The pages of the articles. */
export const articlePages: readonly BuiltPage[] = site.pages.filter(({ file }) =>
  isArticle(file, site.files),
);

/** A file of the built site as text. */
export function readBuilt(file: string): string {
  return readFileSync(`${folder}/${file}`, 'utf8');
}

/** The paths of all pages in the site map: `/`, `/499`, `/products/nginx` … */
export const sitePaths: readonly string[] = [
  ...readBuilt('sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g),
].map(([, address = '']) => new URL(address).pathname);

/** The file that a path gets: that of its page, or the one for what is missing. */
export function fileOf(path: string): string {
  const file = path === '/' ? 'index.html' : `${path.slice(1)}.html`;
  return site.files.has(file) ? file : '404.html';
}

/** The part of `codes.json` that tests need, sorted by code. */
export const codes = z
  .object({
    codes: z.array(
      z.object({
        code: z.number(),
        summary: z.string(),
        class: z.object({ name: z.string() }),
        meanings: z.array(
          z.object({
            seenIn: z.array(z.string()),
            product: z.object({ id: z.string(), name: z.string() }),
            advice: z.array(z.object({ for: z.string() })),
            fingerprints: z.array(z.object({ pattern: z.string() })),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readBuilt('codes.json')))
  .codes.sort((a, b) => a.code - b.code);

/** An article, as `codes.json` has it. */
export type Code = (typeof codes)[number];

const summaries = z.array(z.string()).parse(JSON.parse(readBuilt('data/summaries.json')));

/** The part of the guide’s data that tests need. */
export const guide = z
  .object({
    parts: z.array(
      z.object({
        kind: z.string(),
        url: z.string(),
        title: z.string(),
        code: z.number().optional(),
      }),
    ),
    registry: z.object({
      mentions: z.array(
        z.object({
          number: z.number().optional(),
          by: z.string(),
          sentence: z.string(),
          url: z.string(),
        }),
      ),
    }),
  })
  .transform(({ parts, registry }) => ({
    registry,
    parts: parts.map((part, i) => ({ ...part, summary: summaries[i] ?? '' })),
  }))
  .parse(JSON.parse(readBuilt('data/guide.json')));

/** The numbers that pages explain in passing, sorted by number, without the events that have none. */
export const mentions = guide.registry.mentions.flatMap(({ number, ...mention }) =>
  number === undefined ? [] : { number, ...mention },
);
