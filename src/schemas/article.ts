import { z } from 'astro/zod';
import {
  aliases,
  codeNumber,
  day,
  history,
  mentions,
  httpsUrl,
  productId,
  searchTerms,
  sentence,
} from './common.ts';
import { todo } from './meaning.ts';

/** Something else with the same number or name. */
export const lookAlikeSchema = z.strictObject({
  what: sentence(5, 80).describe('The other thing with the same number or name.'),
  tell: sentence(20, 260).describe('How to tell it from the HTTP status.'),
  url: httpsUrl.describe('Where the other thing is defined.'),
  anchor: z
    .string()
    .min(1)
    .optional()
    .describe('The anchor of the heading on this page that says more about it, without `#`.'),
  pattern: z
    .string()
    .min(2)
    .optional()
    .describe('A regular expression that matches it, as in `fingerprints`.'),
  searchTerms,
});

export const lookAlikes = z.array(lookAlikeSchema).default([]);

/** Meanings of one code that say the same. */
const groupSchema = z.strictObject({
  name: sentence(3, 60).describe('What all of them mean, as the table at the top puts it.'),
  products: z
    .array(productId)
    .min(2, { error: 'has fewer than two products; name at least two, or remove the group' })
    .describe('The products that mean it, most common first.'),
  visitor: todo
    .optional()
    .describe(
      'What a visitor should do. Printed for each of these meanings that has no advice for visitors of its own.',
    ),
});

/** The front matter of `content/codes/<code>/index.mdx`. */
export const articleSchema = z.strictObject({
  title: sentence(3, 70).describe('The names people know it by, most common first.'),
  summary: sentence(60, 160).describe(
    'Used as the meta description, in search results and next to links.',
  ),
  order: z
    .array(productId)
    .default([])
    .describe(
      'The products whose meanings come first, most common first. All others follow in alphabetical order. An article with more than three meanings folds all but the first.',
    ),
  groups: z
    .array(groupSchema)
    .default([])
    .describe('Meanings that say the same, so that the table at the top prints them in one row.'),
  lookAlikes: lookAlikes.describe('Other things that people mistake for this code.'),
  related: z
    .array(
      z.strictObject({
        code: codeNumber.describe('Another code in this guide.'),
        why: sentence(20, 160).describe('Why a reader of this page would want to read that one.'),
      }),
    )
    .min(3, { error: 'has fewer than three entries; name at least three, each with its reason' })
    .describe('At least three related codes.'),
  mentions,
  aliases,
  searchTerms,
  reviewed: day.describe('The day the whole page was last checked against its sources.'),
  ...history,
});

export type MeaningGroup = z.output<typeof groupSchema>;
export type LookAlike = z.output<typeof lookAlikeSchema>;
export type ArticleData = z.output<typeof articleSchema>;
