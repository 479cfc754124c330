import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { checkDist } from './src/integrations/check-dist/index.ts';
import { pagefind } from './src/integrations/pagefind.ts';
import { quietDirectives } from './src/integrations/quiet-directives.ts';
import { scopeHeadingIds } from './src/integrations/scope-heading-ids.ts';

const { SITE_URL, BASE_PATH } = process.env;

export default defineConfig({
  ...(SITE_URL ? { site: SITE_URL } : {}),
  base: BASE_PATH ?? '/',
  output: 'static',
  trailingSlash: 'never',
  prerenderConflictBehavior: 'error',
  // The default, 'jsx', joins words across the line breaks of .astro prose.
  compressHTML: true,
  build: { format: 'file', inlineStylesheets: 'always' },
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ hastPlugins: [scopeHeadingIds] }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      // The search index is read by WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  integrations: [mdx(), pagefind(), checkDist()],
  vite: { plugins: [quietDirectives()] },
});
