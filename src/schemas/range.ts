import { z } from 'astro/zod';
import {
  aliases,
  codeNumber,
  history,
  searchTerms,
  sentence,
  sourceSchema,
  sourced,
  withDays,
} from './common.ts';
import { advice, fingerprintSchema, meaningFacts } from './meaning.ts';

const { name, seenIn, actionBy, retry, retryNote, state, summary } = meaningFacts;

const rowSchema = z.strictObject({
  code: codeNumber.describe('The number.'),
  name,
  summary,
  seenIn: seenIn.optional(),
  actionBy: actionBy.optional(),
  retry: retry.optional(),
  retryNote,
  advice: advice.optional(),
  fingerprints: z
    .array(fingerprintSchema)
    .default([])
    .describe('Fingerprints of this row only, in addition to those of the whole range.'),
  sources: z
    .array(sourceSchema)
    .default([])
    .describe('Sources of this row only, in addition to those of the whole range.'),
  aliases,
  searchTerms,
});

/** The content of `content/ranges/<product>.yaml`: a product’s own block of codes. */
export const rangeSchema = z
  .strictObject({
    summary: sentence(40, 200).describe('The whole block in one sentence.'),
    seenIn,
    actionBy,
    retry,
    state,
    advice,
    fingerprints: z
      .array(fingerprintSchema)
      .default([])
      .describe(
        'Fingerprints of every row. `{code}` and `{name}` become the number and name of the row.',
      ),
    ...sourced,
    ...history,
    rows: z.array(rowSchema).min(2).describe('One row per code, in the order of the codes.'),
  })
  .transform(({ sources, rows, checked, ...facts }) => ({
    ...facts,
    checked,
    sources: withDays(sources, checked),
    rows: rows.map((row) => ({ ...row, sources: withDays(row.sources, checked) })),
  }));

export type RangeData = z.output<typeof rangeSchema>;
