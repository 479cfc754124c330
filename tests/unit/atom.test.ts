import { expect, test } from 'vitest';
import { buildCatalog } from '../../src/catalog/build.ts';
import { createUrls } from '../../src/catalog/urls.ts';
import { atomFeed } from '../../src/formats/atom.ts';
import { uuidUrn } from '../../src/formats/uuid.ts';
import { goodContent } from '../support/good-content.ts';

function feedAt(base: string, origin: string): string {
  return atomFeed(buildCatalog(goodContent(), createUrls(base, origin)));
}

function all(feed: string, element: string): string[] {
  return [...feed.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'))].map(
    ([, text = '']) => text,
  );
}

test('a name gives the UUID of the example in RFC 9562', () => {
  expect(uuidUrn('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('the feed and its entries keep their ids at another address', () => {
  const here = all(feedAt('/', 'https://guide.example'), 'id');
  const there = all(feedAt('/guide', 'https://other.example'), 'id');
  expect(here.length).toBeGreaterThan(4);
  expect(new Set(here).size).toBe(here.length);
  expect(there).toEqual(here);
});

test('an entry says first what changed, then what the article is about', () => {
  const feed = feedAt('/', 'https://guide.example');
  const content = all(feed, 'content');
  expect(content.length).toBeGreaterThanOrEqual(4);
  for (const text of content) expect(text).toMatch(/<p>First published\.<\/p><p>.{40,}<\/p>/);
});
