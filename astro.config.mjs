import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkDist } from './src/build/integrations/check-dist/index.ts';
import { finishPages } from './src/build/integrations/finish-pages/index.ts';
import { hostFiles } from './src/build/integrations/host-files.ts';
import { labelTables } from './src/build/markdown/label-tables.ts';
import { pagefind } from './src/build/integrations/pagefind.ts';
import { plainImports } from './src/build/vite/plain-imports.ts';
import { quietDirectives } from './src/build/vite/quiet-directives.ts';
import { scopeHeadingIds } from './src/build/markdown/scope-heading-ids.ts';
import { basePath, siteUrl } from './src/config.ts';

export default defineConfig({
  // Where `npm start` serves it; what is published elsewhere names its own address.
  site: siteUrl ?? 'http://localhost:4321',
  base: basePath ?? '/',
  output: 'static',
  trailingSlash: 'never',
  prerenderConflictBehavior: 'error',
  // The default, 'jsx', joins words across the line breaks of .astro prose.
  compressHTML: true,
  build: {
    format: 'file',
    inlineStylesheets: 'always',
    // The cards are drawn beside the main thread.
    concurrency: 4,
  },
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ hastPlugins: [scopeHeadingIds, labelTables] }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), pagefind(), finishPages(), hostFiles(), checkDist()],
  vite: {
    // An asset inside the page would be loaded anew with each page, and would need a looser policy.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        // Each article names its scripts; the hash alone is the shortest name.
        build: {
          rolldownOptions: {
            output: {
              entryFileNames: '_astro/[hash].js',
              // These modules are smaller than the head of a response: one file for all of them.
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /preload-helper|client\/(?:clipboard\/copy-button|article\/(?:transcript|scroll-boxes))\.ts$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    plugins: [quietDirectives(), plainImports()],
  },
});
