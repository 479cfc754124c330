import {
  EVERYWHERE,
  MEDIA_TYPES,
  MEDIA_TYPES_OF_FILES,
  OVER_TLS,
  RULES,
  type Headers,
} from './headers.ts';

/** Endings whose media type not every host knows. */
const UNUSUAL = ['md'];

/**
 * The headers as `_headers`, which Cloudflare Pages and Netlify read
 * (https://developers.cloudflare.com/pages/configuration/headers/,
 * https://docs.netlify.com/manage/routing/headers/).
 *
 * They join what all matching blocks say of a header, so what holds where no rule does is left to
 * the host. Both have browsers ask each time, as `no-cache` would. Of two blocks with the same path
 * only one might count, so a path has one.
 */
export function headersFile(): string {
  const blocks = new Map<string, Headers>([['/*', { ...EVERYWHERE, ...OVER_TLS }]]);
  const add = (path: string, headers: Headers) =>
    blocks.set(path, { ...blocks.get(path), ...headers });
  for (const { paths, headers } of RULES) {
    for (const path of paths) add(path, headers);
  }
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
    if (UNUSUAL.includes(ending)) add(`/*.${ending}`, { 'Content-Type': type });
  }
  for (const [path, type] of Object.entries(MEDIA_TYPES_OF_FILES)) {
    add(path, { 'Content-Type': type });
  }
  return [
    '# Generated from src/build/hosts by “npm run generate”.',
    ...[...blocks].flatMap(([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
    '',
  ].join('\n');
}
