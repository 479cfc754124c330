import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkDist } from './src/build/integrations/check-dist/index.ts';
import { hostFiles } from './src/build/integrations/host-files.ts';
import { labelCode } from './src/build/markdown/label-code.ts';
import { labelTables } from './src/build/markdown/label-tables.ts';
import { ownAddress } from './src/build/markdown/own-address.ts';
import { pagefind } from './src/build/integrations/pagefind.ts';
import { plainImports } from './src/build/vite/plain-imports.ts';
import { quietDirectives } from './src/build/vite/quiet-directives.ts';
import { scopeHeadingIds } from './src/build/markdown/scope-heading-ids.ts';
import { basePath, siteAddress, siteUrl } from './src/config.ts';

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
  },
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      hastPlugins: [scopeHeadingIds, labelTables, labelCode, ownAddress(siteAddress)],
    }),
    syntaxHighlight: false,
  },
  // Editors complete and check the front matter of MDX with the schemas of the collections.
  experimental: { contentIntellisense: true },
  // The policy in the head of every page; src/build/hosts has what only a header can say.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types worker',
      ],
      // The search index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  // checkDist comes last, because it also checks what the others write into dist/.
  integrations: [mdx(), pagefind(), hostFiles(), checkDist()],
  vite: {
    // An asset inside the page would be loaded anew with each page, and would need a looser policy.
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // What every page loads is one file, also where another script shares a part of it.
            output: {
              codeSplitting: { groups: [{ name: 'site', test: /src.layouts.Base\.astro/ }] },
            },
          },
        },
      },
    },
    plugins: [plainImports(), quietDirectives()],
  },
});
