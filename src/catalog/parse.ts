import type { z } from 'astro/zod';
import { codeSchema, type Code } from '../schemas/code.ts';
import { productSchema, type Product } from '../schemas/product.ts';
import { sampleSchema, type Sample } from '../schemas/sample.ts';
import type { Problem } from './problems.ts';
import { parseRegistry, type RegisteredCode } from './registry.ts';

/** A content file as a loader hands it over: nothing in `data` is checked yet. */
export interface RawEntry {
  /** The file's stem. */
  readonly id: string;
  /** Path from the repository's root. */
  readonly file: string;
  readonly data: unknown;
  /** What follows the front matter; empty for a data file. */
  readonly body: string;
}

/** Everything below `content/`, unchecked. */
export interface RawContent {
  readonly codes: readonly RawEntry[];
  readonly products: readonly RawEntry[];
  readonly samples: readonly RawEntry[];
  /** The text of `content/registry.csv`. */
  readonly registry: string;
  /** The texts of the scripts that record samples, by their paths from the repository's root. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** A content file whose data fits its schema. */
export interface Entry<T> extends Omit<RawEntry, 'data'> {
  readonly data: T;
}

/** Everything below `content/`, each entry in the shape of its schema. */
export interface Content {
  readonly codes: readonly Entry<Code>[];
  readonly products: readonly Entry<Product>[];
  readonly samples: readonly Entry<Sample>[];
  readonly registry: readonly RegisteredCode[];
  readonly scripts: RawContent['scripts'];
}

/**
 * Checks every entry against its schema.
 *
 * @returns the entries that fit, and a problem for each field that does not
 */
export function parseContent(raw: RawContent): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const content = {
    codes: parseEntries(raw.codes, codeSchema, problems),
    products: parseEntries(raw.products, productSchema, problems),
    samples: parseEntries(raw.samples, sampleSchema, problems),
    registry: parseRegistry(raw.registry, problems),
    scripts: raw.scripts,
  };
  return { content, problems };
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

function wording(issue: z.core.$ZodIssue): Omit<Problem, 'file'> {
  const field = fieldPath(issue.path) || 'front matter';
  if (issue.code === 'unrecognized_keys') {
    return {
      field,
      problem: `has no field called ${issue.keys.join(', ')}`,
      remedy: 'Correct the spelling, or remove it; content/README.md lists the fields.',
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      field,
      problem: `is not one of ${issue.values.map(String).join(', ')}`,
      remedy: 'Use one of these words, spelt so.',
    };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return {
      field,
      problem: 'is missing',
      remedy: 'Add it; content/README.md says what belongs there.',
    };
  }
  const [problem = '', remedy = 'content/README.md says what belongs there'] =
    issue.message.split('; ');
  return { field, problem, remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.` };
}

function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
