import type { Alias } from '../../catalog/aliases.ts';
import { HEADERS } from './headers.ts';

/**
 * The headers as `_headers`, for Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/headers/) and Netlify
 * (https://docs.netlify.com/manage/routing/headers/).
 */
export function headersFile(): string {
  return lines(
    Object.entries(HEADERS).flatMap(([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  );
}

/**
 * The aliases as `_redirects`, for Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/redirects/) and Netlify
 * (https://docs.netlify.com/manage/routing/redirects/overview/).
 */
export function redirectsFile(aliases: readonly Alias[]): string {
  return lines(aliases.map(({ url, target }) => `${url} ${target} 301`));
}

/** The aliases as locations of nginx, which deploy/nginx.conf includes. They keep the query. */
export function nginxAliases(aliases: readonly Alias[]): string {
  return lines(
    aliases.map(({ url, target }) => {
      const [path = '', anchor] = target.split('#');
      const fragment = anchor === undefined ? '' : `#${anchor}`;
      return `location = ${url} { return 301 ${path}$is_args$args${fragment}; }`;
    }),
  );
}

/**
 * Where to report a vulnerability, as `security.txt` (RFC 9116). It expires a year after the build, because a contact
 * that nobody confirms any more may be wrong.
 *
 * @param contact an `https:` or `mailto:` address
 */
export function securityText(contact: string, built: Date): string {
  const expires = new Date(built);
  expires.setUTCFullYear(built.getUTCFullYear() + 1);
  return lines([
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
  ]);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
