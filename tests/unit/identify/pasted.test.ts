import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import type { Answer } from '../../../src/features/identify/answers.ts';
import { isOpen } from '../../../src/features/identify/match.ts';
import { answersTo, catalog, knowledge } from '../../support/identify.ts';

const root = new URL('../../../', import.meta.url);

const count = z.int().min(2).optional();
const outcome = z.union([
  z.strictObject({ meaning: z.string(), sure: z.enum(['certain', 'likely', 'possible']), count }),
  z.strictObject({ open: z.int() }),
  z.strictObject({ lookAlike: z.string() }),
  // A number about which the text says nothing more. New articles in the guide do not change that.
  z.strictObject({ code: z.int(), count }),
  z.strictObject({ nothing: z.literal(true) }),
]);
const matterSchema = z.strictObject({
  from: z.string().min(10),
  kind: z.enum(['quoted', 'observed', 'composed']),
  format: z.string(),
  expect: z.array(outcome).min(1),
  why: z.string().min(10),
});

/** Texts that people paste, each with the right answer. Those about a code are in its folder. */
const texts = globSync(['content/pasted/*.txt', 'content/codes/*/pasted/*.txt'], { cwd: root })
  .sort()
  .map((file) => {
    const raw = readFileSync(new URL(file, root), 'utf8');
    const [, matter = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(raw) ?? [];
    return { file, text, ...matterSchema.parse(load(matter)) };
  });

/** An answer in the format of these files. */
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
      return { code: identification.code, count: times };
  }
}

/** The number in an answer, for files that expect only the number. */
function numberOf({ identification }: Answer): number | undefined {
  return 'code' in identification ? identification.code : undefined;
}

test.for(texts.map((entry) => [entry.file, entry] as const))(
  '%s gets the right answer',
  ([, { text, expect: expected }]) => {
    const outcomes = expected.filter((entry) => !('nothing' in entry));
    const found = answersTo(text).answers.map((answer, i) => {
      const wanted = outcomes[i];
      return wanted && 'code' in wanted && numberOf(answer) === wanted.code
        ? { code: wanted.code, count: answer.count }
        : outcomeOf(answer);
    });
    // The files give a count only if it is above one.
    const counted = found.map((entry, i) => {
      const wanted = outcomes[i];
      if (wanted && 'count' in wanted) return entry;
      const { count: _count, ...rest } = entry;
      return rest;
    });
    expect(counted).toEqual(outcomes);
  },
);

test('every meaning with a file and every look-alike with a pattern has a pasted text', () => {
  const all = texts.flatMap(({ expect: expected }) => expected);
  const meanings = new Set(all.flatMap((entry) => ('meaning' in entry ? [entry.meaning] : [])));
  const open = new Set(all.flatMap((entry) => ('open' in entry ? [entry.open] : [])));
  const missing = catalog.articles
    .flatMap(({ code, meanings: own }) => own.map((meaning) => ({ code, ...meaning })))
    .filter(({ isRow, url, code }) => !isRow && !meanings.has(url.slice(1)) && !open.has(code))
    .map(({ url }) => url);
  expect(missing).toEqual([]);
  const lookAlikes = new Set(
    all.flatMap((entry) => ('lookAlike' in entry ? [entry.lookAlike] : [])),
  );
  expect(knowledge.lookAlikes.filter(({ what }) => !lookAlikes.has(what))).toEqual([]);
});
