import type { Plugin } from 'vite';

/** Where Vite keeps the function that it wraps around every `import()`. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets the browser load what is imported later by itself. Vite’s helper looks for style sheets and
 * parts to load ahead, and there are none: every page would carry 760 bytes for nothing.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
