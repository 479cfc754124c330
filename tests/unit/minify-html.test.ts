import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { minified } from '../../src/build/integrations/finish-pages/minify-html.ts';

function body(html: string): string {
  return minified(`<!doctype html><html><head></head><body>${html}</body></html>`).replace(
    '<!doctype html>',
    '',
  );
}

test.for([
  ['a transcript keeps every space and line', '<pre><code>a  b\n  c</code></pre>'],
  ['a space before a link stays', '<p>see <a href="/">it</a> and <code>x</code> too'],
  ['a space that must not break stays', '<p>499\u00a0s'],
  ['data of a script stays', '<p>x<script type="application/json">{"a":  "<b>"}</script>'],
] as const)('%s', ([, html]) => {
  expect(body(html)).toBe(html);
});

test('white space that nobody sees goes, and so do implied tags and long references', () => {
  expect(body('<ul>\n  <li> one </li>\n  <li>&quot;two&quot;</li>\n</ul>')).toBe(
    '<ul><li>one<li>"two"</ul>',
  );
});

test('a paragraph that ends a custom element is parsed back to where it was', () => {
  const html = '<field-guide-x><p>one</p></field-guide-x><p>two</p>';
  const strip = (tree: unknown): unknown =>
    JSON.parse(
      JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)),
    );
  expect(strip(fromHtml(body(html)).children.at(-1))).toEqual(
    strip(fromHtml(`<html><head></head><body>${html}</body></html>`).children.at(-1)),
  );
});
