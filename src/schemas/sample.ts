import { z } from 'astro/zod';
import { SAMPLE_VIEWS } from '../shared/vocabulary.ts';
import { day, httpsUrl, productId, sentence } from './common.ts';

/** What a transcript shows: the first word after its opening fence. */
export const sampleView = z.enum(SAMPLE_VIEWS);

const software = z
  .array(sentence(3, 60))
  .min(1)
  .describe('The software that ran, with versions, such as `nginx 1.22.1`.');

const origin = z
  .strictObject({
    title: sentence(4, 120).describe('What the source is.'),
    url: httpsUrl.describe('Its address; https only.'),
  })
  .describe('Where it can be read.');

/** Where a sample comes from, which decides how far it can be trusted. */
export const provenanceSchema = z.discriminatedUnion(
  'kind',
  [
    z
      .strictObject({
        kind: z.literal('recorded'),
        software,
        date: day.describe('The day of the recording.'),
        script: z
          .string()
          .regex(/^lab\//)
          .describe('The script that records it.'),
      })
      .describe('Recorded from the real software by a script in `lab/`.'),
    z
      .strictObject({
        kind: z.literal('observed'),
        software,
        date: day.describe('The day it was seen.'),
        command: sentence(3, 240).optional().describe('The command that provoked it.'),
      })
      .describe('Printed by the real software, run by hand. No script in `lab/` repeats it yet.'),
    z
      .strictObject({
        kind: z.literal('quoted'),
        source: origin,
        date: day.optional().describe('The day of the original, if it is known.'),
        checked: day.describe('The day the source was last opened.'),
      })
      .describe('Taken from a public source.'),
    z
      .strictObject({
        kind: z.literal('illustrative'),
        source: origin,
        checked: day.describe('The day the source was last opened.'),
      })
      .describe('Written by us in the format that the source documents; not recorded.'),
  ],
  { error: 'is not one of recorded, observed, quoted, illustrative; use one of these words' },
);

/** The cells of a row, by the name of their column. */
const cells = z.record(sentence(2, 40), sentence(0, 160));

/** The front matter of `content/codes/<code>/samples/<what>.md`. */
export const sampleSchema = z.strictObject({
  title: sentence(10, 100).describe('What it shows.'),
  product: productId
    .optional()
    .describe(
      'The product whose meaning it shows. Leave this out if the sample shows how other software treats the number.',
    ),
  provenance: provenanceSchema.describe('Where it comes from.'),
  row: z
    .strictObject({
      table: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .describe('The id of the table, which prose uses to print it.'),
      position: z.int().min(1).describe('The row’s place in the table.'),
      cells: z
        .union([cells, z.array(cells).min(1)])
        .transform((value): readonly Readonly<Record<string, string>>[] => [value].flat())
        .describe(
          'The cells, by column name; the first says what the row is about. A list adds several rows.',
        ),
    })
    .optional()
    .describe('The row that it adds to a table. Only scripts in `lab/` write rows.'),
  note: sentence(10, 300).optional().describe('What was left out, or what to look for.'),
});

export type SampleProvenance = z.infer<typeof provenanceSchema>;
export type SampleData = z.infer<typeof sampleSchema>;
