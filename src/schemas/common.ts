import { z } from 'astro/zod';
import { SOURCE_KINDS } from '../shared/vocabulary.ts';

const ONE_DAY_MS = 86_400_000;

/**
 * A day, written as text: YAML itself would read an unquoted `2026-11-31` as 1 December. One day of
 * grace is left for authors whose day begins earlier than that of the machine that builds.
 */
export const day = z.iso
  .date({ error: "is not a date; write a real day in quotes, such as '2026-11-22'" })
  .transform((text) => new Date(`${text}T00:00:00Z`))
  .refine((date) => date.getTime() <= Date.now() + ONE_DAY_MS, {
    error: 'lies in the future; write the day on which it was done',
  });

/** The id of a product: the stem of its file, and the anchor of its meanings. */
export const productId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'is not a product id; use lower-case words joined by hyphens, such as aws-alb',
});

/** An absolute address that a reader can open without being downgraded to plain HTTP. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: 'is not an https address; write it in full, such as https://example.com/page',
});

/** One sentence or two of plain text in which pairs of `backticks` mark code. */
export function sentence(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min, { error: `is too short; use ${min} to ${max} characters` })
    .max(max, { error: `is too long; use ${min} to ${max} characters` })
    .refine((text) => text.split('`').length % 2 === 1, {
      error: 'has a backtick without its partner; put one at each end of the code',
    });
}

/** Where a fact comes from. */
export const sourceSchema = z.strictObject({
  title: sentence(4, 120).describe(
    'What the source is, so that it can be found again if it moves.',
  ),
  url: httpsUrl.describe('Its address; https only.'),
  kind: z
    .enum(SOURCE_KINDS)
    .describe(
      '`source-code`, `documentation`, `standard`, `issue` (a thread), `observation` (a response somebody kept), `report` (an account of what happened).',
    ),
  checked: day.describe('The day somebody last opened it and found the fact there.'),
});

export type Source = z.infer<typeof sourceSchema>;
