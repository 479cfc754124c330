import { z } from 'astro/zod';
import {
  ACTION_BY,
  FOUND_IN,
  PATTERN_FLAGS,
  READERS,
  RETRY,
  SEEN_IN,
  STATES,
  WEIGHTS,
  type Reader,
  type SeenIn,
} from '../shared/vocabulary.ts';
import { aliases, searchTerms, sentence, sourced, withDays } from './common.ts';

/** What identifies a meaning in a text. */
export const fingerprintSchema = z.strictObject({
  in: z
    .enum(FOUND_IN)
    .describe(
      'Where it is found: `response` (status line or header), `body`, `log`, or `client` (a message that a client program prints).',
    ),
  pattern: z
    .string()
    .min(2)
    .describe(
      `A JavaScript regular expression, compiled with the flags \`${PATTERN_FLAGS}\`. It must match any text in linear time.`,
    ),
  shows: sentence(2, 160)
    .optional()
    .describe('What the reader sees: a literal piece of text that the pattern matches.'),
  tells: sentence(10, 160).describe('What it tells the reader, in plain words.'),
  weight: z
    .enum(WEIGHTS)
    .describe('`conclusive` if it is enough by itself, otherwise `supporting`.'),
  absent: z
    .boolean()
    .default(false)
    .describe(
      'True if the absence of the pattern is the evidence, together with another fingerprint.',
    ),
});

const places = z.enum(SEEN_IN);

const seenIn = z
  .union([places, z.array(places).min(1)], {
    error: `is not one of ${SEEN_IN.join(', ')}, or a list of them; use these words`,
  })
  .transform((value): SeenIn[] => (typeof value === 'string' ? [value] : value))
  .describe(
    'Where a person sees it, or a list with the most common place first: `response` (the HTTP status line itself), `log` (the product’s own log), `client` (set by a client library; no server sent it), `body` (a number inside a body whose HTTP status is another), `internal` (the product neither sends nor logs it).',
  );

/** One piece of advice. */
export const todo = sentence(20, 420);

const whatToDo = z
  .union([todo, z.array(todo).min(1)], {
    error:
      'is not a text of 20 to 420 characters, or a list of them; shorten it, or close its backticks',
  })
  .transform((value) => (typeof value === 'string' ? [value] : value));

/** What one kind of reader should do. */
export interface Advice {
  readonly for: Reader;
  readonly do: string;
}

const adviceFields = z.strictObject({
  visitor: whatToDo
    .optional()
    .describe(
      'For a person who has never heard of HTTP: support teams send them the link. Only a meaning whose group has it may leave it out.',
    ),
  'site-owner': whatToDo.optional().describe('For the person who runs the service.'),
  developer: whatToDo.optional().describe('For the developer of the calling program.'),
});

function inOrder(byReader: z.output<typeof adviceFields>): Advice[] {
  return READERS.flatMap((reader) =>
    (byReader[reader] ?? []).map((text) => ({ for: reader, do: text })),
  );
}

const ADVICE =
  'What to do, by reader, in the imperative; `backticks` mark code. One text, or a list of texts.';

const adviceOfMeaning = adviceFields.transform(inOrder).describe(ADVICE);

/** Advice that cannot rely on a group: that of a range. */
export const advice = adviceFields.required({ visitor: true }).transform(inOrder).describe(ADVICE);

/** The facts of a meaning, apart from its evidence. */
export const meaningFacts = {
  name: sentence(3, 60).describe('What the product calls it: a reason phrase or its own name.'),
  seenIn,
  actionBy: z
    .enum(ACTION_BY)
    .describe('Who has to act: `caller`, `site-owner`, `provider` or `nobody`.'),
  retry: z
    .enum(RETRY)
    .describe('Whether the same request can succeed later: `yes`, `after-fix` or `no`.'),
  retryNote: sentence(5, 120).optional().describe('When a retry helps, if one word would mislead.'),
  state: z
    .enum(STATES)
    .default('current')
    .describe(
      '`historical` if the product no longer sends it or no longer exists; `unconfirmed` if lists name it, but nothing was found that sends it.',
    ),
  summary: sentence(40, 200).describe('The meaning in one sentence.'),
  advice: adviceOfMeaning,
};

/** The fields of `content/codes/<code>/<product>.mdx`, as an author writes them. */
export const meaningFields = z.strictObject({
  ...meaningFacts,
  fingerprints: z
    .array(fingerprintSchema)
    .min(1)
    .describe('The fingerprints that identify this meaning.'),
  noSample: sentence(20, 200)
    .optional()
    .describe('If no sample could be found, why not. Readers see this text.'),
  ...sourced,
  aliases,
  searchTerms,
});

/** The front matter of `content/codes/<code>/<product>.mdx`. */
export const meaningSchema = meaningFields.transform(({ sources, checked, ...facts }) => ({
  ...facts,
  sources: withDays(sources, checked),
}));

export type Fingerprint = z.output<typeof fingerprintSchema>;
export type MeaningData = z.output<typeof meaningSchema>;
