import { z } from 'astro/zod';
import {
  codeNumber,
  productId,
  searchTerms,
  sentence,
  sourced,
  sourceSchema,
  withDays,
} from './common.ts';
import { advice, fingerprintSchema, meaningFacts } from './meaning.ts';

const { name, actionBy, retry, retryNote, summary } = meaningFacts;

const fingerprints = z.array(fingerprintSchema).default([]);

const rowSchema = z.strictObject({
  number: z.int().min(1000).max(99_999).describe('The number, of four or five digits.'),
  name,
  statuses: z
    .array(codeNumber)
    .default([])
    .describe('The HTTP statuses that it comes with, as far as a source shows them.'),
  summary: sentence(30, 200).describe('What the number means, in one sentence.'),
  meaning: z
    .string()
    .regex(/^\d{3}\/[a-z0-9-]+$/, {
      error: 'is not the id of a meaning; write a code and a product, such as 530/cloudflare',
    })
    .optional()
    .describe(
      'The meaning that explains it in full, if one does: 530/cloudflare. Its alias and its search terms then lead there.',
    ),
  actionBy: actionBy.optional(),
  retry: retry.optional(),
  retryNote,
  headers: z
    .array(sentence(5, 80))
    .default([])
    .describe('Headers that a source shows with this number: `Retry-After: 120`.'),
  advice: advice.optional(),
  fingerprints: fingerprints.describe(
    'Fingerprints of this number only, in addition to the shared ones.',
  ),
  searchTerms,
  sources: z
    .array(sourceSchema)
    .default([])
    .describe('Where the facts about this number come from.'),
});

/** The content of `content/numbers/<id>.yaml`: the numbers that a product shows beside an HTTP status. */
export const numbersSchema = z
  .strictObject({
    product: productId.describe('The product that shows them.'),
    guide: z.string().min(1).describe('The guide that prints them, with an anchor for each.'),
    summary: summary.describe('All of them in one sentence.'),
    actionBy,
    retry,
    advice,
    fingerprints: fingerprints.describe(
      'Fingerprints of every number. `{number}` and `{name}` become those of the row.',
    ),
    ...sourced,
    rows: z.array(rowSchema).min(2).describe('One row per number, in the order of the numbers.'),
  })
  .transform(({ sources, checked, rows, ...facts }) => ({
    ...facts,
    sources: withDays(sources, checked),
    rows: rows.map((row) => ({ ...row, sources: withDays(row.sources, checked) })),
  }));

export type NumbersData = z.output<typeof numbersSchema>;
