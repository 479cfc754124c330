import { z } from 'astro/zod';
import { READERS, SEEN_IN } from '../shared/vocabulary.ts';
import { lookAlikeSchema } from './article.ts';
import { codeNumber, httpsUrl, productId, searchTerms, sourceSchema } from './common.ts';
import { fingerprintSchema, meaningFields } from './meaning.ts';
import { productSchema } from './product.ts';
import { sampleSchema, sampleView } from './sample.ts';

/** An address of the guide in full. In a preview it is not https. */
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
  .describe('The software or service that means this.');

const origin = z.strictObject({
  title: z.string().describe('What the source is.'),
  url: httpsUrl.describe('Its address.'),
});

const provenance = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('recorded'),
      software: z.array(z.string()).describe('What ran, each with its version.'),
      date: day.describe('The day of the recording.'),
      script: z.string().describe('The script that makes it.'),
    }),
    z.strictObject({
      kind: z.literal('observed'),
      software: z.array(z.string()).describe('What ran, each with its version.'),
      date: day.describe('The day it was seen.'),
      command: z.string().optional().describe('What was run to provoke it.'),
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
  .describe('How it came to be: recorded, observed, quoted or illustrative.');

const sample = sampleSchema
  .omit({ product: true, row: true, provenance: true })
  .extend({
    url: guideUrl.describe('The sample on the page of the article, or on the page of all samples.'),
    transcripts: z
      .array(
        z.strictObject({
          view: sampleView.describe('What one is looking at.'),
          caption: z
            .string()
            .optional()
            .describe('Whose it is, where the view alone does not say.'),
          text: z.string().describe('The raw text, as it was.'),
        }),
      )
      .describe('What was seen, in order.'),
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
            .describe('A cell for each column, by the column’s name; backticks mark code.'),
          sample: guideUrl.describe('The recording from which the row is taken.'),
        }),
      )
      .describe('A row for each recording.'),
  })
  .describe('What was recorded, side by side.');

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
    fingerprints: z.array(fingerprintSchema).describe('The evidence by which one recognises it.'),
    advice: z
      .array(
        z.strictObject({
          for: z.enum(READERS).describe('Who is to do it.'),
          do: z.string().describe('What to do, in the imperative; `backticks` mark code.'),
        }),
      )
      .describe('What to do, by reader, the visitor first.'),
    ticketNote: z
      .string()
      .describe(
        'What a colleague would write into a ticket, in plain text with code in backticks, and the permalink.',
      ),
    aliases,
    samples: z.array(sample).describe('What it looks like.'),
    sources: z.array(source).describe('Where the facts of this meaning come from.'),
  })
  .describe('What one product means by the code.');

const article = z.strictObject({
  code: codeNumber.describe('The number.'),
  title: z.string().describe('The names people know it by, the most used first.'),
  summary: z.string().describe('What it is, in one sentence or two.'),
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
      treatedAs: codeNumber.describe('The code as which a client is to treat an unknown one.'),
      url: guideUrl.describe('Its page in the guide.'),
    })
    .describe('The class of the code (RFC 9110, section 15).'),
  registered: z
    .boolean()
    .describe('Whether the code is in the IANA registry; most codes of this guide are not.'),
  ticketNote: z
    .string()
    .describe(
      'What a colleague would write into a ticket while the product is unknown, with the permalink.',
    ),
  meanings: z.array(meaning).describe('What each product means by it, the most met first.'),
  samples: z
    .array(sample)
    .describe('How other software shows the same event, and how clients treat the number.'),
  tables: z.array(table).describe('Tables whose rows were recorded.'),
  lookAlikes: z.array(lookAlikeSchema).describe('What is mistaken for this code.'),
  related: z
    .array(link.extend({ why: z.string().describe('Why a reader would want it.') }))
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
    .describe('Pages that span codes and are about this one too.'),
  searchTerms,
  reviewed: day.describe('The day the whole page was last read against its sources.'),
  changes: z
    .array(
      z.strictObject({
        date: day.describe('The day of the change.'),
        what: z.string().describe('What changed for a reader.'),
      }),
    )
    .describe('The history of the page, the newest first.'),
});

const schemaUrl = guideUrl.describe('The schema of this document.');

const licence = httpsUrl.describe(
  'The licence of the texts. Quoted samples belong to their sources.',
);

/** `/499.json`: one article, whole, except its prose. */
export const articleDocumentSchema = z
  .strictObject({ $schema: schemaUrl, licence, ...article.shape })
  .describe('One article, as it is published at `/<code>.json`.');

/** `/codes.json`: all articles. */
export const codesDocumentSchema = z
  .strictObject({
    $schema: schemaUrl,
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
