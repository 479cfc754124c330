import { z } from 'astro/zod';
import { httpsUrl, sentence } from './common.ts';

/** The content of `content/products/<id>.yaml`. */
export const productSchema = z.strictObject({
  name: sentence(2, 50).describe('The name as its makers write it.'),
  vendor: sentence(2, 50).optional().describe('Who makes or runs it, if the name does not say so.'),
  kind: z
    .enum([
      'web-server',
      'proxy',
      'load-balancer',
      'cdn',
      'hosting',
      'application',
      'api',
      'framework',
      'client-library',
      'website',
    ])
    .describe('What sort of software or service it is.'),
  summary: sentence(30, 160).describe(
    'What it is, in one sentence, for a reader who has never heard of it.',
  ),
  url: httpsUrl.describe('Its home page.'),
  spellings: z
    .array(sentence(2, 40))
    .default([])
    .describe('Other names, abbreviations and common misspellings.'),
});

export type ProductData = z.infer<typeof productSchema>;
