import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { articleMarkdown } from '../../src/formats/markdown.ts';
import { escapeMarkdown, fenced, inlineCode } from '../../src/formats/markdown-text.ts';
import { goodContent } from '../support/good-content.ts';

test('text reads the same as Markdown, and code in it stays code', () => {
  expect(escapeMarkdown('530 <none> is *not* `a|b` [x]_y')).toBe(
    '530 \\<none\\> is \\*not\\* `a|b` \\[x\\]\\_y',
  );
});

test('a fence inside a transcript does not end the block', () => {
  expect(fenced('```\nx\n```')).toBe('````\n```\nx\n```\n````');
});

test('code with backticks in it stays whole', () => {
  expect(inlineCode('a`b')).toBe('``a`b``');
  expect(inlineCode('`b')).toBe('`` `b ``');
});

function markdownOf(body: (before: string) => string): string {
  const content = goodContent();
  const raw = {
    ...content,
    articles: content.articles.map((entry, i) =>
      i === 0 ? { ...entry, body: body(entry.body) } : entry,
    ),
  };
  const { articles, urls } = buildCatalog(raw, createUrls('/guide', 'https://guide.example'));
  const [article] = articles;
  if (!article) throw new Error('The good content has no article.');
  return articleMarkdown(article, urls);
}

test('links within the guide are written in full, and everything else is unchanged', () => {
  const markdown = markdownOf((body) =>
    body.replace(
      '## Conclusion\n',
      '## Conclusion\n\nSee [*that*’s one](/530#cloudflare), [below](#nginx), `[this](/no)` and [RFC](https://www.rfc-editor.org/).\n',
    ),
  );
  expect(markdown).toContain(
    'See [*that*’s one](https://guide.example/guide/530#cloudflare), [below](https://guide.example/guide/481#nginx), `[this](/no)` and [RFC](https://www.rfc-editor.org/).',
  );
});

test('a note becomes a quotation, and a comment disappears', () => {
  const markdown = markdownOf((body) =>
    body.replace(
      '## Conclusion\n',
      '## Conclusion\n\n{/* aside */}\n\n<Note>\n\nOne.\n\nTwo.\n\n</Note>\n',
    ),
  );
  expect(markdown).toContain('> One.\n> \n> Two.');
  expect(markdown).not.toContain('aside');
});

test('what the page folds is unfolded, below its title', () => {
  const markdown = markdownOf((body) =>
    body.replace(
      '## Conclusion\n',
      '## Conclusion\n\n<Fold title="More *of* it">\n\nOne.\n\n- Two.\n\n</Fold>\n',
    ),
  );
  expect(markdown).toContain('**More \\*of\\* it**\n\nOne.\n\n- Two.');
});

test.for([
  ['an expression within a line', 'One and {1 + 1}.', '{1 + 1}'],
  ['a note within a list', '- One.\n\n  <Note>\n\n  Two.\n\n  </Note>', '<Note>'],
  ['a link in angle brackets', 'See [499](</499>).', '[499](</499>)'],
  ['a link by reference', 'See [499][it].\n\n[it]: /499', '[it]: /499'],
  ['an image of the guide', '![A card](/499.png)', '![A card](/499.png)'],
] as const)(
  '%s has no Markdown form, and stops the build with an error that says where it is',
  ([, text, named]) => {
    const build = () =>
      markdownOf((body) => body.replace('## Conclusion\n', `## Conclusion\n\n${text}\n`));
    expect(build).toThrow(named);
    expect(build).toThrow(/content\/codes\/481\/index\.mdx: .*src\/formats\/markdown\.ts/s);
  },
);
