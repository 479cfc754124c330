import type { Plugin } from 'vite';

/**
 * Leaves `import()` to the browser. Vite puts a function of 1,900 bytes around it, which preloads style sheets and
 * modules that a chunk imports; the chunks of this site have neither.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load(id) {
      if (id !== '\0vite/preload-helper.js') return undefined;
      return 'export const __vitePreload = (load) => load();';
    },
  };
}
