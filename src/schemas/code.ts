import { z } from 'astro/zod';
import {
  ACTION_BY,
  PATTERN_FLAGS,
  READERS,
  RETRY,
  SEEN_IN,
  WEIGHTS,
} from '../shared/vocabulary.ts';
import { day, httpsUrl, productId, sentence, sourceSchema } from './common.ts';

/** A three-digit number used as a status. Values above 599 are invalid in HTTP (RFC 9110 section 15) and occur all the same. */
export const codeNumber = z.int().min(100).max(999);

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'is not an alias; use lower-case letters, digits and hyphens, such as site-frozen',
});

const aliases = z
  .array(slug)
  .default([])
  .describe(
    'Short names that lead to it, and by which the search finds it: names, on-screen numbers, common slugs. Once published, an alias stays.',
  );

const searchTerms = z
  .array(sentence(2, 120))
  .default([])
  .describe('On-screen messages, log phrases and misspellings that people search for.');

/** A mark by which a meaning is recognised. */
export const fingerprintSchema = z.strictObject({
  in: z
    .enum(SEEN_IN)
    .describe(
      'Where the mark is: `response` (status line or header), `body`, `log`, or `client` (a message that a client program prints).',
    ),
  pattern: z
    .string()
    .min(2)
    .describe(
      `The mark as a JavaScript regular expression, compiled with the flags \`${PATTERN_FLAGS}\`.`,
    ),
  tells: sentence(10, 160).describe('What the mark proves or suggests.'),
  weight: z
    .enum(WEIGHTS)
    .describe('`conclusive` if it alone proves the meaning, else `supporting`.'),
  absent: z
    .boolean()
    .default(false)
    .describe(
      'True if it is the lack of the pattern that speaks for the meaning, beside another mark of it.',
    ),
});

/** What one kind of reader is to do. */
export const adviceSchema = z.strictObject({
  for: z
    .enum(READERS)
    .describe(
      'Who is to do it: a `visitor` who has never heard of HTTP, the `site-owner` who runs the service, or the `developer` of the calling program.',
    ),
  do: sentence(20, 420).describe('What to do, in the imperative; `backticks` mark code.'),
});

/** What one product means by a code. */
export const meaningSchema = z.strictObject({
  product: productId.describe(
    'The id of a file in `content/products/`; also the anchor: `/499#nginx`.',
  ),
  name: sentence(3, 60).describe('What the product calls it: a reason phrase or its own name.'),
  seenIn: z
    .array(z.enum(SEEN_IN))
    .min(1)
    .describe(
      'Where a person meets it, the commonest place first: `response` (a status line on the wire), `log` (the product’s own log), `client` (made up by a client library; no such response existed), `body` (a number inside a body whose HTTP status is another).',
    ),
  actionBy: z
    .enum(ACTION_BY)
    .describe('Who has to act: `caller`, `site-owner`, `provider` or `nobody`.'),
  retry: z
    .enum(RETRY)
    .describe('Whether the same request can succeed later: `yes`, `after-fix` or `no`.'),
  state: z
    .enum(['current', 'historical'])
    .default('current')
    .describe('`historical` when the product no longer sends it or no longer exists.'),
  summary: sentence(40, 200).describe('The meaning in one sentence.'),
  fingerprints: z
    .array(fingerprintSchema)
    .min(1)
    .describe('The marks by which this meaning is recognised.'),
  advice: z
    .array(adviceSchema)
    .min(1)
    .describe(
      'What to do, told apart by reader, the `visitor` first; printed in this order, and in the note for tickets.',
    ),
  aliases,
  searchTerms,
  noSample: sentence(20, 200)
    .optional()
    .describe(
      'Why there is no sample, where none could be found; printed. Only for a meaning without a sample.',
    ),
  sources: z.array(sourceSchema).min(1).describe('Where the facts of this meaning come from.'),
});

/** The front matter of `content/codes/<code>.mdx`. */
export const codeSchema = z.strictObject({
  code: codeNumber.describe('The number; the same as the file’s stem.'),
  title: sentence(3, 70).describe('The names people know it by, the most used first.'),
  summary: sentence(60, 160).describe(
    'Used as meta description, search result, related card and social card.',
  ),
  meanings: z
    .array(meaningSchema)
    .min(1)
    .describe('What each product means by it, the most met first.'),
  lookAlikes: z
    .array(
      z.strictObject({
        what: sentence(5, 80).describe('The other thing with the same number or name.'),
        tell: sentence(20, 260).describe('How to tell it from the HTTP status.'),
        url: httpsUrl.describe('Where the other thing is defined.'),
        pattern: z
          .string()
          .min(2)
          .optional()
          .describe('A regular expression that recognises it, as in `fingerprints`.'),
        searchTerms,
      }),
    )
    .default([])
    .describe('What is mistaken for this code.'),
  related: z
    .array(
      z.strictObject({
        code: codeNumber.describe('Another code of this guide.'),
        why: sentence(20, 160).describe('Why a reader of this page would want that one.'),
      }),
    )
    .min(3, { error: 'has fewer than three entries; name at least three, each with its reason' })
    .describe('At least three related codes.'),
  aliases,
  searchTerms,
  reviewed: day.describe('The day the whole page was last read against its sources.'),
  changes: z
    .array(
      z.strictObject({
        date: day.describe('The day of the change.'),
        what: sentence(5, 160).describe('What changed for a reader.'),
      }),
    )
    .min(1)
    .describe('The page’s history, the newest first.'),
});

export type Fingerprint = z.infer<typeof fingerprintSchema>;
export type Advice = z.infer<typeof adviceSchema>;
export type Meaning = z.infer<typeof meaningSchema>;
export type Code = z.infer<typeof codeSchema>;
