import type { z } from 'astro/zod';
import { articleSchema, type ArticleData } from '../schemas/article.ts';
import { formatSchema, type FormatData } from '../schemas/format.ts';
import { guideSchema, type GuideData } from '../schemas/guide.ts';
import { meaningSchema, type MeaningData } from '../schemas/meaning.ts';
import { numbersSchema, type NumbersData } from '../schemas/numbers.ts';
import { productSchema, type ProductData } from '../schemas/product.ts';
import { rangeSchema, type RangeData } from '../schemas/range.ts';
import { sampleSchema, type SampleData } from '../schemas/sample.ts';
import type { Problem } from './problems.ts';
import { parseRegistry, type RegisteredCode } from './registry.ts';

/** A content file as it was read. Nothing in `data` has been checked yet. */
export interface RawEntry {
  /** Its path without the parts that all files of its collection share: `499`, `499/nginx`, `aws-alb`. */
  readonly id: string;
  /** Its path, relative to the repository’s root. */
  readonly file: string;
  readonly data: unknown;
  /** What follows the front matter; empty for a data file. */
  readonly body: string;
}

/** Everything below `content/`, unchecked. */
export interface RawContent {
  readonly articles: readonly RawEntry[];
  readonly meanings: readonly RawEntry[];
  readonly samples: readonly RawEntry[];
  readonly products: readonly RawEntry[];
  readonly ranges: readonly RawEntry[];
  readonly numbers: readonly RawEntry[];
  readonly guides: readonly RawEntry[];
  readonly formats: readonly RawEntry[];
  /** The text of `content/registry.csv`. */
  readonly registry: string;
  /** The problems of files that could not be read at all. */
  readonly problems: readonly Problem[];
}

/** A content file whose data matches its schema. */
export interface Entry<T> extends Omit<RawEntry, 'data'> {
  readonly data: T;
}

/** Everything below `content/`, in the shape of the schemas. */
export interface Content {
  /** The id is the code, in three digits: `499`. */
  readonly articles: readonly Entry<ArticleData>[];
  /** The id is the code and the product: `499/nginx`. */
  readonly meanings: readonly Entry<MeaningData>[];
  /** The id is the code and a name: `499/nginx-access-log`. */
  readonly samples: readonly Entry<SampleData>[];
  readonly products: readonly Entry<ProductData>[];
  /** The id is the product. */
  readonly ranges: readonly Entry<RangeData>[];
  readonly numbers: readonly Entry<NumbersData>[];
  readonly guides: readonly Entry<GuideData>[];
  readonly formats: readonly Entry<FormatData>[];
  readonly registry: readonly RegisteredCode[];
}

/**
 * Checks every entry against its schema.
 *
 * @returns the entries that match, and a problem for each field that does not
 */
export function parseContent(raw: RawContent): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [...raw.problems];
  const content = {
    articles: parseEntries(raw.articles, articleSchema, problems),
    meanings: parseEntries(raw.meanings, meaningSchema, problems),
    samples: parseEntries(raw.samples, sampleSchema, problems),
    products: parseEntries(raw.products, productSchema, problems),
    ranges: parseEntries(raw.ranges, rangeSchema, problems),
    numbers: parseEntries(raw.numbers, numbersSchema, problems),
    guides: parseEntries(raw.guides, guideSchema, problems),
    formats: parseEntries(raw.formats, formatSchema, problems),
    registry: parseRegistry(raw.registry, problems),
  };
  return { content, problems };
}

/** The code that an article, a meaning or a sample belongs to: 499 for `499/nginx`. */
export function codeOf({ id }: Pick<RawEntry, 'id'>): number {
  return Number(id.slice(0, 3));
}

/** The name of a meaning or a sample within its code: `nginx` for `499/nginx`. */
export function nameOf({ id }: Pick<RawEntry, 'id'>): string {
  return id.slice(4);
}

function parseEntries<T>(
  entries: readonly RawEntry[],
  schema: z.ZodType<T>,
  problems: Problem[],
): Entry<T>[] {
  return entries.flatMap((entry) => {
    const result = schema.safeParse(entry.data, { reportInput: true });
    if (result.success) return [{ ...entry, data: result.data }];
    for (const issue of result.error.issues) {
      problems.push({ file: entry.file, ...wording(issue) });
    }
    return [];
  });
}

const SEE_FIELDS = 'docs/adding-a-code.md lists the fields';

function wording(issue: z.core.$ZodIssue): Omit<Problem, 'file'> {
  const field = fieldPath(issue.path) || 'front matter';
  if (issue.code === 'unrecognized_keys') {
    return {
      field,
      problem: `has no field called ${issue.keys.join(', ')}`,
      remedy: `Correct the spelling, or remove it; ${SEE_FIELDS}.`,
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      field,
      problem: `is not one of ${issue.values.map(String).join(', ')}`,
      remedy: 'Use one of these words, spelled exactly like this.',
    };
  }
  if (
    (issue.code === 'invalid_type' || issue.code === 'invalid_union') &&
    issue.input === undefined
  ) {
    return { field, problem: 'is missing', remedy: `Add it; ${SEE_FIELDS}.` };
  }
  // Messages in the schemas have the form “problem; remedy”.
  const [problem = '', remedy = SEE_FIELDS] = issue.message.split('; ');
  return { field, problem, remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.` };
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
