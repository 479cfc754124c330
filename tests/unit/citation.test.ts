import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { articleCitation, CITATION_WORDS, meaningCitation } from '../../src/catalog/citation.ts';
import { readContent } from '../../src/catalog/read-content.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { plainCitation } from '../../src/shared/citation.ts';
import { codeText } from '../../src/shared/code-text.ts';

const content = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
const urls = createUrls('/', 'https://guide.example');
const { articles } = buildCatalog(content, urls);
const meanings = articles.flatMap((article) =>
  article.meanings.map((meaning) => ({ ...meaning, code: article.code })),
);

/** Every citation of the guide, as it is copied. */
const citations = [
  ...articles.map((article) => ({
    of: `HTTP ${codeText(article.code)}:`,
    source: article.summary,
    url: urls.absolute(article.url),
    text: plainCitation(articleCitation(article), urls.absolute(article.url)),
  })),
  ...meanings.flatMap((meaning) =>
    Object.values(meaningCitation(meaning.code, meaning)).map((text) => ({
      of: `HTTP ${codeText(meaning.code)} from ${meaning.product.name}:`,
      source: [meaning.summary, ...meaning.advice.map((entry) => entry.do)].join(' '),
      url: urls.absolute(meaning.url),
      text: plainCitation(text, urls.absolute(meaning.url)),
    })),
  ),
];

test.for(citations)('$text', ({ of, source, url, text }) => {
  expect(text.match(/\S+/g)?.length).toBeLessThanOrEqual(CITATION_WORDS);
  expect(text).not.toMatch(/`|\n|  |undefined/);
  expect(text.startsWith(`${of} `)).toBe(true);
  expect(text.endsWith(` ${url}`)).toBe(true);
  const said = text.slice(of.length, -url.length).trim();
  // Whole sentences: each begins and ends where the author wrote one.
  expect(said).toMatch(/^[^\sa-z].*[.!?][”’)]*$|^[a-z]+[-.a-zA-Z’]* .*[.!?]$/);
  const plain = source.replaceAll('`', '');
  for (const sentence of said.split(/(?<=\.) (?=[A-Z])/)) expect(plain).toContain(sentence);
});

test('a customer reads what the visitor should do, and nothing about the software', () => {
  for (const { code, advice, ...meaning } of meanings) {
    const { customer } = meaningCitation(code, { ...meaning, advice });
    const visitor = advice.find((entry) => entry.for === 'visitor')?.do ?? '';
    const said = customer.slice(customer.indexOf(': ') + 2);
    expect(visitor.startsWith(said), said).toBe(true);
  }
});

/** Both citations of a meaning, by its anchor, as in `499#nginx`. */
function cite(anchor: string) {
  const meaning = meanings.find(({ url }) => url === `/${anchor}`);
  if (!meaning) throw new Error(`There is no ${anchor}.`);
  return meaningCitation(meaning.code, meaning);
}

test('a colleague reads what happened, and the first step of the person who acts', () => {
  expect(cite('530#pantheon').colleague).toMatch(
    /^HTTP 530 from Pantheon: Pantheon has put .* In your Pantheon User Dashboard, [^.]*\.$/,
  );
  expect(cite('499#arcgis').colleague).toMatch(/ Get a token from `[^.]* OAuth 2\.0\.$/);
});

test('a full stop in a name or in code ends no sentence', () => {
  expect(cite('499#aspnet-core').colleague).toContain('Since .NET 8, ASP.NET Core logs');
  expect(cite('499#synapse').colleague).toContain('`499!` when');
});

test('advice makes sense in a ticket too: it does not speak of the page that it is on', () => {
  for (const { advice, summary, url } of meanings) {
    for (const text of [summary, ...advice.map((entry) => entry.do)]) {
      expect(text, url).not.toMatch(/field guide|this (?:guide|article|page)\b/i);
    }
  }
});
