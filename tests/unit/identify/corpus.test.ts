import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import type { Answer } from '../../../src/features/identify/answers.ts';
import { isOpen } from '../../../src/features/identify/match.ts';
import { knowledge, told } from '../../support/identify.ts';

const folder = new URL('corpus/', import.meta.url);

const count = z.int().min(2).optional();
const outcome = z.union([
  z.strictObject({ meaning: z.string(), sure: z.enum(['certain', 'likely', 'possible']), count }),
  z.strictObject({ open: z.int() }),
  z.strictObject({ lookAlike: z.string() }),
  z.strictObject({ foreign: z.int(), count }),
  z.strictObject({ nothing: z.literal(true) }),
]);
const matterSchema = z.strictObject({
  from: z.string().min(10),
  kind: z.enum(['quoted', 'observed', 'composed']),
  format: z.string(),
  expect: z.array(outcome).min(1),
  why: z.string().min(10),
});

const snippets = readdirSync(folder).map((file) => {
  const raw = readFileSync(new URL(file, folder), 'utf8');
  const [, matter = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(raw) ?? [];
  return { file, text, ...matterSchema.parse(load(matter)) };
});

/** What was answered, in the words of the corpus. */
function outcomeOf({ identification, count: times }: Answer): Record<string, unknown> {
  switch (identification.kind) {
    case 'meaning': {
      const [best] = identification.candidates;
      return isOpen(identification.candidates)
        ? { open: identification.code }
        : { meaning: best?.meaning.url.slice(1), sure: best?.sure, count: times };
    }
    case 'look-alike':
      return { lookAlike: identification.lookAlike.what };
    case 'foreign':
      return { foreign: identification.code, count: times };
  }
}

test.for(snippets.map((snippet) => [snippet.file, snippet] as const))(
  '%s is told as what it is',
  ([, { text, expect: expected }]) => {
    const found = told(text).answers.map(outcomeOf);
    const outcomes = expected.filter((entry) => !('nothing' in entry));
    // Where a count is one, how often a piece repeats itself does not matter.
    const counted = found.map((entry, i) => {
      const wanted = outcomes[i];
      if (wanted && 'count' in wanted) return entry;
      const { count: _count, ...rest } = entry;
      return rest;
    });
    expect(counted).toEqual(outcomes);
  },
);

test('the corpus holds every meaning, every look-alike with a pattern, and registered codes', () => {
  const all = snippets.flatMap(({ expect: expected }) => expected);
  const meanings = new Set(all.flatMap((entry) => ('meaning' in entry ? [entry.meaning] : [])));
  const open = new Set(all.flatMap((entry) => ('open' in entry ? [entry.open] : [])));
  const missing = knowledge.meanings
    .filter(({ url, code }) => !meanings.has(url.slice(1)) && !open.has(code))
    .map(({ url }) => url);
  expect(missing).toEqual([]);
  const lookAlikes = new Set(
    all.flatMap((entry) => ('lookAlike' in entry ? [entry.lookAlike] : [])),
  );
  expect(knowledge.lookAlikes.filter(({ what }) => !lookAlikes.has(what))).toEqual([]);
  const foreign = new Set(all.flatMap((entry) => ('foreign' in entry ? [entry.foreign] : [])));
  expect(foreign.size).toBeGreaterThan(20);
  expect(snippets.length).toBeGreaterThan(250);
});
