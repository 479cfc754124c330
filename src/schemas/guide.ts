import { z } from 'astro/zod';
import {
  aliases,
  codeNumber,
  day,
  history,
  searchTerms,
  sentence,
  sourced,
  withDays,
} from './common.ts';

/** The front matter of `content/guides/<id>.mdx`: a page that spans codes. */
export const guideSchema = z
  .strictObject({
    title: sentence(3, 70).describe('What the guide answers.'),
    summary: sentence(60, 160).describe('Used as meta description and search result.'),
    codes: z
      .array(codeNumber)
      .min(1)
      .describe(
        'The codes it is about. The article of each code links to it. Codes that have no article yet, and registered ones, may be named too.',
      ),
    aliases,
    searchTerms,
    ...sourced,
    reviewed: day.describe('The day the whole page was last read against its sources.'),
    ...history,
  })
  .transform(({ sources, checked, ...facts }) => ({
    ...facts,
    sources: withDays(sources, checked),
  }));

export type GuideData = z.output<typeof guideSchema>;
