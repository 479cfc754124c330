import type { Alias } from '../../catalog/aliases.ts';

/**
 * The aliases as `_redirects`, which Cloudflare Pages, Netlify and others read
 * (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
export function redirectsFile(aliases: readonly Alias[]): string {
  return [
    '# Generated from content/codes by “npm run generate”.',
    ...aliases.map(({ url, target }) => `${url} ${target} 301`),
    '',
  ].join('\n');
}
