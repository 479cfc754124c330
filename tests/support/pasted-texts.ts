import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'astro/zod';

const root = new URL('../../', import.meta.url);

const count = z.int().min(2).optional();
const outcome = z.union([
  z.strictObject({ meaning: z.string(), sure: z.enum(['certain', 'likely', 'possible']), count }),
  z.strictObject({ open: z.int() }),
  z.strictObject({ lookAlike: z.string() }),
  // A number about which the text says nothing more. New articles in the guide do not change that.
  z.strictObject({ code: z.int(), count }),
  // What a page explains in passing, by the address of the explanation. `code` expects only its number.
  z.strictObject({ mention: z.string().startsWith('/'), count }),
  z.strictObject({ nothing: z.literal(true) }),
]);
const matterSchema = z.strictObject({
  from: z.string().min(10),
  kind: z.enum(['quoted', 'observed', 'composed']),
  format: z.string(),
  expect: z.array(outcome).min(1),
  // Which program wrote the number, as a guide names it.
  maker: z.string().optional(),
  why: z.string().min(10),
});

/** A text that people paste, with the right answer. */
export type PastedText = z.infer<typeof matterSchema> & {
  readonly file: string;
  readonly text: string;
};

/** All pasted texts of the guide. Those about a code, or about numbers on screen, are in their folder. */
export const pastedTexts: readonly PastedText[] = globSync(
  ['content/pasted/*.txt', 'content/codes/*/pasted/*.txt', 'content/numbers/pasted/*.txt'],
  { cwd: root },
)
  .sort()
  .map((file) => {
    const raw = readFileSync(new URL(file, root), 'utf8');
    const [, matter = '', text = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(raw) ?? [];
    return { file, text, ...matterSchema.parse(load(matter)) };
  });
