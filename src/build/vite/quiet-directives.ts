import type { Plugin } from 'vite';

/**
 * Drops the bundler's remark about `"use astro:head-inject"`, which @astrojs/mdx writes into every
 * compiled article and which would bury the warnings that matter.
 */
export function quietDirectives(): Plugin {
  return {
    name: 'quiet-directives',
    onLog(_level, { code, message }) {
      if (code === 'MODULE_LEVEL_DIRECTIVE' && message.includes('astro:head-inject')) return false;
      return undefined;
    },
  };
}
