import { z } from 'astro/zod';
import { READERS, SEEN_IN } from '../shared/vocabulary.ts';
import { lookAlikeSchema } from './article.ts';
import { codeNumber, httpsUrl, productId, searchTerms, sourceSchema } from './common.ts';
import { fingerprintSchema, meaningFields } from './meaning.ts';
import { productSchema } from './product.ts';
import { sampleSchema, sampleView } from './sample.ts';

/** The version of the data format, which is not that of the guide. `version` below says when it changes. */
export const DATA_VERSION = '1.0';

/** An address of the guide in full. In a preview it is not an https address. */
const guideUrl = z.url({ protocol: /^https?$/ });

const day = z.iso.date();

const link = z.strictObject({
  code: codeNumber.describe('The number.'),
  title: z.string().describe('Its names.'),
  url: guideUrl.describe('The article.'),
});

const product = productSchema
  .omit({ url: true, spellings: true })
  .extend({
    id: productId.describe('The id of the product; also the anchor of its meanings.'),
    url: guideUrl.describe('Its page in the guide.'),
    home: httpsUrl.describe('Its own home page.'),
  })
  .describe('The software or service that uses the code in this meaning.');

const origin = z.strictObject({
  title: z.string().describe('What the source is.'),
  url: httpsUrl.describe('Its address.'),
});

const provenance = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('recorded'),
      software: z.array(z.string()).describe('The software that ran, with versions.'),
      date: day.describe('The day of the recording.'),
      script: z.string().describe('The script that recorded it.'),
    }),
    z.strictObject({
      kind: z.literal('observed'),
      software: z.array(z.string()).describe('The software that ran, with versions.'),
      date: day.describe('The day it was seen.'),
      command: z.string().optional().describe('The command that provoked it.'),
    }),
    z.strictObject({
      kind: z.literal('quoted'),
      source: origin,
      date: day.optional().describe('The day of the original, if it is known.'),
      checked: day.describe('The day the source was last opened.'),
    }),
    z.strictObject({
      kind: z.literal('illustrative'),
      source: origin,
      checked: day.describe('The day the source was last opened.'),
    }),
  ])
  .describe('Where it comes from: recorded, observed, quoted or illustrative.');

const sample = sampleSchema
  .omit({ product: true, row: true, provenance: true })
  .extend({
    url: guideUrl.describe('Its address, on the article or on the samples page.'),
    transcripts: z
      .array(
        z.strictObject({
          view: sampleView.describe('What kind of text it is.'),
          caption: z
            .string()
            .optional()
            .describe('Whose text it is, if the view does not make that clear.'),
          text: z.string().describe('The raw text, unchanged.'),
        }),
      )
      .describe('The raw texts, in order.'),
    provenance,
  })
  .describe('A raw exchange, log line or message.');

const table = z
  .strictObject({
    id: z.string().describe('The id of the table.'),
    title: z.string().describe('Whose behaviour it compares.'),
    rows: z
      .array(
        z.strictObject({
          cells: z
            .record(z.string(), z.string())
            .describe('The cells, by column name; backticks mark code.'),
          sample: guideUrl.describe('The recorded sample that the row comes from.'),
        }),
      )
      .describe('One row for each recorded sample.'),
  })
  .describe('Recorded behaviour, side by side.');

const source = sourceSchema.extend({
  checked: day.describe('The day somebody last opened it and found the fact there.'),
});

const aliases = z.array(guideUrl).describe('Short addresses that lead here.');

const meaning = meaningFields
  .omit({ aliases: true, sources: true, checked: true })
  .extend({
    seenIn: z.array(z.enum(SEEN_IN)).describe(meaningFields.shape.seenIn.description ?? ''),
    url: guideUrl.describe('The permalink of the meaning.'),
    product,
    fingerprints: z.array(fingerprintSchema).describe('The fingerprints that identify it.'),
    advice: z
      .array(
        z.strictObject({
          for: z.enum(READERS).describe('Who should do it.'),
          do: z.string().describe('What to do, in the imperative; `backticks` mark code.'),
        }),
      )
      .describe('What to do, by reader, the visitor first.'),
    ticketNote: z
      .string()
      .describe(
        'What a colleague would write in a ticket: plain text with code in backticks, and the permalink.',
      ),
    aliases,
    samples: z.array(sample).describe('What it looks like.'),
    sources: z.array(source).describe('Where the facts of this meaning come from.'),
  })
  .describe('What one product means by the code.');

const article = z.strictObject({
  code: codeNumber.describe('The number.'),
  title: z.string().describe('The names people know it by, most common first.'),
  summary: z.string().describe('What it is, in one or two sentences.'),
  url: guideUrl.describe('The permalink of the article.'),
  forms: z
    .strictObject({
      json: guideUrl.describe('The article as data.'),
      markdown: guideUrl.describe('The article as Markdown.'),
      card: guideUrl.describe('The social card, a PNG of 1200 by 630 pixels.'),
    })
    .describe('The same article in other forms.'),
  class: z
    .strictObject({
      name: z.string().describe('The class by first digit, such as `4xx`.'),
      title: z.string().describe('What RFC 9110 calls the class.'),
      treatedAs: codeNumber.describe(
        'The code that a client falls back to when it does not know a code of this class.',
      ),
      url: guideUrl.describe('Its page in the guide.'),
    })
    .describe('The class of the code (RFC 9110, section 15).'),
  registered: z
    .boolean()
    .describe('Whether the code is in the IANA registry; most codes in this guide are not.'),
  ticketNote: z
    .string()
    .describe(
      'What a colleague would write in a ticket while the product is unknown, with the permalink.',
    ),
  meanings: z.array(meaning).describe('What each product means by it, most common first.'),
  samples: z
    .array(sample)
    .describe('How other software shows the same event, and how clients treat the number.'),
  tables: z.array(table).describe('Tables of recorded behaviour.'),
  lookAlikes: z.array(lookAlikeSchema).describe('Other things that people mistake for this code.'),
  related: z
    .array(link.extend({ why: z.string().describe('Why a reader would want to read it.') }))
    .describe('Related articles.'),
  previous: link.optional().describe('The article with the next lower number.'),
  next: link.optional().describe('The article with the next higher number.'),
  aliases,
  guides: z
    .array(
      z.strictObject({
        title: z.string().describe('What it answers.'),
        url: guideUrl.describe('The guide.'),
      }),
    )
    .describe('Guides about several codes, including this one.'),
  searchTerms,
  reviewed: day.describe('The day the whole page was last checked against its sources.'),
  changes: z
    .array(
      z.strictObject({
        date: day.describe('The day of the change.'),
        what: z.string().describe('What changed for a reader.'),
      }),
    )
    .describe('The history of the page, newest first.'),
});

const schemaUrl = guideUrl.describe('The schema of this document.');

const version = z
  .literal(DATA_VERSION)
  .describe(
    'The version of the data format. If a field or a value is removed or renamed or gets another meaning, the first number goes up; if one is added, the second does.',
  );

const licence = httpsUrl.describe(
  'The licence of the texts. Quoted samples belong to their authors.',
);

/** `/499.json`: one complete article, except for its prose. */
const articleDocumentSchema = z
  .strictObject({ $schema: schemaUrl, version, licence, ...article.shape })
  .describe('One article, as it is published at `/<code>.json`.');

/** `/codes.json`: all articles in one document. */
const codesDocumentSchema = z
  .strictObject({
    $schema: schemaUrl,
    version,
    licence,
    title: z.string().describe('The name of the guide.'),
    url: guideUrl.describe('Its home page.'),
    updated: day.describe('The day of the newest change.'),
    codes: z.array(article).describe('The articles in the order of their codes.'),
  })
  .describe('All articles, as they are published at `/codes.json`.');

/** Every document that the guide publishes as data. */
export const publishedSchema = z.union([articleDocumentSchema, codesDocumentSchema]);

export type ArticleDocument = z.output<typeof articleDocumentSchema>;
export type CodesDocument = z.output<typeof codesDocumentSchema>;
export type PublishedArticle = z.output<typeof article>;
