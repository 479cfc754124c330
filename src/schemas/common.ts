import { z } from 'astro/zod';
import { SOURCE_KINDS } from '../shared/vocabulary.ts';

/**
 * A day, written in quotes: YAML reads an unquoted `2026-11-31` as 1 December. The output is midnight
 * UTC of that day.
 */
export const day = z.iso
  .date({ error: "is not a date; write a real day in quotes, such as '2026-11-22'" })
  .transform((text) => new Date(`${text}T00:00:00Z`));

/** The id of a product: the stem of its file, and the anchor of its meanings. */
export const productId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
  error: 'is not a product id; use lower-case words joined by hyphens, such as aws-alb',
});

/**
 * A three-digit number used as a status: 0 (written `000`) to 999. Values above 599 are invalid in HTTP
 * (RFC 9110, section 15), but software uses them anyway.
 */
export const codeNumber = z.int().min(0).max(999);

/** An absolute address that a reader can open without being downgraded to plain HTTP. */
export const httpsUrl = z.url({
  protocol: /^https$/,
  error: 'is not an https address; write it in full, such as https://example.com/page',
});

/** One or two sentences of plain text in which pairs of `backticks` mark code. */
export function sentence(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min, { error: `is too short; use ${min} to ${max} characters` })
    .max(max, { error: `is too long; use ${min} to ${max} characters` })
    .refine((text) => text.split('`').length % 2 === 1, {
      error: 'has an unpaired backtick; put one at each end of the code',
    });
}

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'is not an alias; use lower-case letters, digits and hyphens, such as site-frozen',
});

export const aliases = z
  .array(slug)
  .default([])
  .describe(
    'Short addresses that lead here: `client-closed-request` makes /client-closed-request. Use names, numbers shown on screen and common slugs. Once published, an alias must stay.',
  );

export const searchTerms = z
  .array(sentence(2, 120))
  .default([])
  .describe('On-screen messages, log phrases and misspellings that people search for.');

/** Numbers and events that a page explains without being about them. */
export const mentions = z
  .array(
    z.strictObject({
      number: codeNumber
        .optional()
        .describe(
          'A number that is neither registered nor a code of this guide. Leave it out if the event has none.',
        ),
      shows: sentence(2, 80)
        .optional()
        .describe('What a reader sees of it, if it is not one number: `CD--`.'),
      pattern: z
        .string()
        .min(1)
        .optional()
        .describe(
          'A regular expression that finds it in a pasted text, as in a fingerprint; it must match `shows`.',
        ),
      by: sentence(2, 40).describe('Who uses it, in a word or two: `Cloudflare`.'),
      sentence: sentence(10, 160).describe(
        'What it means there, to follow “522 (Cloudflare):”, without a full stop.',
      ),
      searchTerms,
      anchor: z
        .string()
        .min(1)
        .describe(
          'The anchor of the heading or the meaning on this page that explains it, without `#`.',
        ),
    }),
  )
  .default([])
  .describe(
    'Numbers and events that this page explains without being about them. Search, Identify and the not-found page answer them with the sentence, and lead here.',
  );

/** The signs by which a text shows which program wrote a number, whatever the number is. */
export const makers = z
  .array(
    z.strictObject({
      by: sentence(2, 40).describe('Who writes it: `Squid`.'),
      shows: sentence(2, 80).describe('What a reader sees: `HTTP/1.1 444 Unassigned`.'),
      words: z
        .string()
        .min(1)
        .optional()
        .describe(
          'A regular expression for the number and all words behind it, in which capitals count: `\\d{3} Unassigned`. It must match those of `shows`.',
        ),
      pattern: z
        .string()
        .min(1)
        .optional()
        .describe(
          'In place of `words`: a regular expression for a piece of an error page, as in a fingerprint; it must match `shows`.',
        ),
      sentence: sentence(10, 160).describe('What it tells, without a full stop.'),
      anchor: z
        .string()
        .min(1)
        .describe('The anchor of the heading in this guide that explains it, without `#`.'),
    }),
  )
  .default([])
  .describe(
    'What programs write beside a number that they do not know. Identify names the program with every number that is not registered.',
  );

/** Where a fact comes from. */
export const sourceSchema = z.strictObject({
  title: sentence(4, 120).describe(
    'What the source is, so that readers can find it again if it moves.',
  ),
  url: httpsUrl.describe('Its address, https only. Pin source code to a full commit hash.'),
  kind: z
    .enum(SOURCE_KINDS)
    .describe(
      '`source-code`, `documentation`, `standard`, `issue` (a thread), `observation` (a response that somebody saved) or `report` (an account of what happened).',
    ),
  checked: day
    .optional()
    .describe(
      'The day somebody last opened it and found the fact there, if it differs from the `checked` of the whole file.',
    ),
  copyOf: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, {
      error:
        "is not the date of a copy; write a year, a month or a day in quotes, such as '2023-04'",
    })
    .optional()
    .describe('The date of the copy, if only a copy could be read.'),
});

/** A source whose day is filled in. */
export type Source = Omit<z.output<typeof sourceSchema>, 'checked'> & { checked: Date };

/** The sources of one file, and the day they were checked. */
export const sourced = {
  sources: z.array(sourceSchema).min(1).describe('Where the facts come from.'),
  checked: day.describe(
    'The day somebody last opened the sources and found the facts there. A source may have its own.',
  ),
};

/** Gives each source the day of its file, unless it has its own. */
export function withDays(
  sources: readonly z.output<typeof sourceSchema>[],
  checked: Date,
): Source[] {
  return sources.map((source) => ({ ...source, checked: source.checked ?? checked }));
}

/** What changed for readers, and when. */
export const history = {
  changes: z
    .array(
      z.strictObject({
        date: day.describe('The day of the change.'),
        what: sentence(5, 160).describe('What changed for a reader.'),
      }),
    )
    .min(1)
    .describe('The history of the page, newest first.'),
};
