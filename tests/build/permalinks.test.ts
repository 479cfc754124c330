import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { attribute } from '../../src/build/integrations/built-site.ts';
import { readFacts } from '../../src/build/integrations/check-dist/facts.ts';
import {
  checkPermalinks,
  readPermalinks,
} from '../../src/build/integrations/check-dist/permalinks.ts';
import { site } from '../support/dist.ts';

const root = new URL('../../', import.meta.url);
const lists = readPermalinks(fileURLToPath(root));
const lines = lists.flatMap((list) => list.lines);

test('every address that was ever published resolves, and every current address is listed', () => {
  expect(lines.length).toBeGreaterThan(400);
  expect(checkPermalinks(readFacts(site), lists)).toEqual([]);
});

test('no line has ever been removed from a list', () => {
  const git = (...words: string[]) =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  // A shallow clone has no history to check. git fetch --unshallow gets it.
  expect(git('rev-parse', '--is-shallow-repository').trim()).toBe('false');
  const history = git('log', '-p', '--format=', '--', '*permalinks.txt');
  const removed = [...history.matchAll(/^-(\/.*)$/gm)].map(([, line = '']) => line);
  expect(removed.length).toBeGreaterThan(0);
  const known = new Set(lines);
  expect(removed.filter((line) => !known.has(line))).toEqual([]);
});

test('the lists contain the addresses that tickets use', () => {
  expect(lines).toEqual(
    expect.arrayContaining([
      '/499',
      '/499#nginx',
      '/499.json',
      '/499.md',
      '/499.png',
      '/codes.json',
      '/client-closed-request /499#nginx',
      '/token-required /499#arcgis',
      '/1016 /530#cloudflare',
      '/1033 /530#cloudflare',
      '/site-frozen /530#pantheon',
      '/request-denied /999#linkedin',
      '/499-token-required-or-client-closed-request /499',
    ]),
  );
});

const aliases = lines
  .map((line) => line.split(' '))
  .filter((words): words is [string, string] => words.length === 2);

test('an alias redirects without a script, links to its target, and unfurls like it', () => {
  expect(aliases.length).toBeGreaterThan(40);
  for (const [path, target] of aliases) {
    const page = site.pages.find(({ file }) => file === `${path.slice(1)}.html`);
    const link = page?.elements.find(({ tagName }) => tagName === 'a');
    expect(link && attribute(link, 'href'), path).toBe(target);
    const leads = site.pages.find(
      ({ file }) => file === `${target.slice(1).replace(/#.*/, '')}.html`,
    );
    expect(imageOf(page), path).toBe(imageOf(leads));
  }
});

/** The picture with which a page unfurls; undefined if it has none. */
function imageOf(page: (typeof site.pages)[number] | undefined): string | undefined {
  const image = page?.elements.find((element) => attribute(element, 'property') === 'og:image');
  return image && attribute(image, 'content');
}

test('hosts redirect the same aliases', () => {
  const rules = readFileSync(new URL('dist/_redirects', root), 'utf8');
  const locations = readFileSync(new URL('dist/_nginx-aliases.conf', root), 'utf8');
  expect(rules.split('\n').slice(0, -1).sort()).toEqual(
    aliases.map(([path, target]) => `${path} ${target} 301`).sort(),
  );
  expect(locations.match(/(?<=^location = )\S+/gm)?.sort()).toEqual(
    aliases.map(([path]) => path).sort(),
  );
});
