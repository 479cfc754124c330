import { createHash } from 'node:crypto';
import { attribute, isArticle, textOf, type BuiltPage } from '../built-site.ts';

/** What every page may do, beside its own inline styles and scripts. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  // The search index is read by WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/**
 * Addresses of scripts may come from the policy `worker` only, and markup from nobody
 * (https://www.w3.org/TR/trusted-types/). The first flight of an article has no room for these bytes:
 * there the header of src/build/hosts says the same, on the hosts that send it.
 */
const TRUSTED_TYPES = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['worker'],
};

/** Types of `<script>` that the browser runs. */
const RUNS = new Set([undefined, '', 'module', 'text/javascript']);

/**
 * A page with a policy that allows exactly its own inline styles and scripts, right behind the
 * declaration of its encoding.
 *
 * Astro's own `security.csp` lists the hashes of all pages on each of them, which costs an article
 * half a kilobyte that cannot be compressed.
 *
 * @throws {Error} if the page declares none
 */
export function withPolicy(page: BuiltPage): string {
  const encoding = '<meta charset="utf-8">';
  if (!page.html.includes(encoding)) throw new Error(`${page.file} does not hold ${encoding}.`);
  const policy = `<meta http-equiv="content-security-policy" content="${policyOf(page)}">`;
  return page.html.replace(encoding, encoding + policy);
}

/** The policy of a page: https://www.w3.org/TR/CSP3/, in the order of the directives above. */
export function policyOf({ file, elements }: BuiltPage): string {
  const inline = elements.filter((element) => attribute(element, 'src') === undefined);
  const scripts = inline.filter(
    (element) => element.tagName === 'script' && RUNS.has(attribute(element, 'type')),
  );
  const styles = inline.filter(({ tagName }) => tagName === 'style');
  const more: Readonly<Record<string, readonly string[]>> = {
    'script-src': hashes(scripts),
    'style-src': hashes(styles),
  };
  return Object.entries({ ...DIRECTIVES, ...(isArticle(file) ? {} : TRUSTED_TYPES) })
    .map(([name, sources]) => [name, ...sources, ...(more[name] ?? [])].join(' '))
    .join(';');
}

function hashes(elements: BuiltPage['elements']): string[] {
  const texts = new Set(elements.map(textOf));
  return [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
