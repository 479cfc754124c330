import { join } from 'node:path';
import { readArticles, SITE_URL } from '../content.ts';
import {
  articleFiles,
  HOME,
  icon,
  ICON,
  program,
  TEXTS,
  TITLE,
  withFrontMatter,
  writeProject,
} from './files.ts';
import type { Peer } from './peer.ts';

/** Starlight with its defaults: Pagefind, and a sidebar made from the folder. */
export function starlight(): Peer {
  return {
    name: 'Starlight',
    article: (code) => `/${code}/`,
    search: {
      open: 'button[data-open-modal]',
      box: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result-link',
    },
    write: (size) => {
      const folder = writeProject(`starlight-${size}`, {
        // Astro bundles the packages of its kind that are named here.
        'package.json': JSON.stringify({
          type: 'module',
          private: true,
          dependencies: { '@astrojs/starlight': '*', astro: '*' },
        }),
        'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: '${SITE_URL}',
  integrations: [starlight({ title: '${TITLE}' })],
});
`,
        [`public/${ICON}`]: icon(),
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
        'src/content/docs/index.md': withFrontMatter({ title: TITLE }, HOME),
        ...articleFiles('src/content/docs', readArticles(TEXTS), ({ title, summary, body }) =>
          // Starlight prints the title itself.
          withFrontMatter({ title, description: summary }, body.replace(/^# .*\n/, '')),
        ),
      });
      return {
        folder,
        command: [program('astro/bin/astro.mjs'), 'build'],
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
        leftovers: ['dist', '.astro', 'node_modules'],
        output: join(folder, 'dist'),
      };
    },
  };
}
