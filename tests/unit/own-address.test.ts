import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { labelCode } from '../../src/build/markdown/label-code.ts';
import { ownAddress } from '../../src/build/markdown/own-address.ts';

const TEXT = `
Write \`https://guide.example/499\`, not [this](https://guide.example/530).

\`\`\`text The template
https://guide.example/\${__value.raw}
https://guide.example/{{value}}
\`\`\`
`;

function html(address: string | undefined): string {
  return markdownToHtml(TEXT, { hastPlugins: [labelCode, ownAddress(address)] }).html;
}

test('code has the address of the site in place of the example', () => {
  const found = html('https://status.test/guide');
  expect(found).toContain('<code>https://status.test/guide/499</code>');
  expect(found).toContain('href="https://guide.example/530"');
  expect(found).toContain('https://status.test/guide/${__value.raw}\n');
  expect(found).toContain('https://status.test/guide/{{value}}\n');
  expect(found).toContain('aria-label="The template"');
});

test('without an address the example stays', () => {
  expect(html(undefined)).toBe(markdownToHtml(TEXT, { hastPlugins: [labelCode] }).html);
});

test('it works in MDX too, in a table and in a fold', () => {
  const { code } = mdxToJs(
    '| A |\n| --- |\n| `https://guide.example/%s` |\n\n<Fold title="x">\n\n```json\n{"url": "https://guide.example/{searchTerms}"}\n```\n\n</Fold>\n',
    { hastPlugins: [ownAddress('https://status.test')] },
  );
  expect(code).toContain('https://status.test/%s');
  expect(code).toContain('https://status.test/{searchTerms}');
  expect(code).not.toContain('guide.example');
});
