import type { Alias } from '../catalog/aliases.ts';

const MADE = '# Generated from content/codes by “npm run generate”.';

/**
 * The aliases as `_redirects`, which Cloudflare Pages, Netlify and others read
 * (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
export function redirectsFile(aliases: readonly Alias[]): string {
  return lines(aliases.map(({ url, target }) => `${url} ${target} 301`));
}

/** The aliases as locations of nginx, for an `include` in its `server`. */
export function nginxRedirects(aliases: readonly Alias[]): string {
  return lines(aliases.map(({ url, target }) => `location = ${url} { return 301 ${target}; }`));
}

function lines(rules: readonly string[]): string {
  return `${[MADE, ...rules].join('\n')}\n`;
}
