import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';

/** The schemas that Astro writes for editors: https://docs.astro.build/en/guides/content-collections/ */
const folder = new URL('../../.astro/collections/', import.meta.url);

interface Field {
  description?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, Field> | undefined;
  items?: Field | undefined;
  anyOf?: Field[] | undefined;
  oneOf?: Field[] | undefined;
  required?: string[] | undefined;
  additionalProperties?: unknown;
}

const field: z.ZodType<Field> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), field).optional(),
    items: field.optional(),
    anyOf: z.array(field).optional(),
    oneOf: z.array(field).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.unknown().optional(),
  }),
);

function schemaOf(collection: string): Field {
  const text = readFileSync(new URL(`${collection}.schema.json`, folder), 'utf8');
  return field.parse(JSON.parse(text));
}

/** Every field of a schema, with its path. */
function* fieldsOf(schema: Field, path = ''): Iterable<[path: string, field: Field]> {
  for (const [name, own] of Object.entries(schema.properties ?? {})) {
    if (name === '$schema') continue;
    yield [`${path}${name}`, own];
    yield* fieldsOf(own, `${path}${name}.`);
  }
  for (const part of [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    if (part) yield* fieldsOf(part, path);
  }
}

const COLLECTIONS = ['articles', 'meanings', 'samples', 'products', 'ranges', 'guides', 'formats'];

test.for(COLLECTIONS)('an editor explains every field of %s', (collection) => {
  const fields = [...fieldsOf(schemaOf(collection))];
  expect(fields.length).toBeGreaterThan(4);
  // The `kind` of a provenance is explained by the description of its object.
  const silent = fields.filter(([path, { description }]) => !description && !path.endsWith('kind'));
  expect(silent.map(([path]) => path)).toEqual([]);
});

test.for(COLLECTIONS)(
  'an editor reports what is missing in %s, and what does not belong there',
  (collection) => {
    const schema = schemaOf(collection);
    expect(schema.required?.length).toBeGreaterThan(1);
    expect(schema.additionalProperties).toBe(false);
  },
);

test('an editor completes the words of the content model', () => {
  const words = [...fieldsOf(schemaOf('meanings'))].flatMap(([, own]) => [
    ...(own.enum ?? []),
    ...(own.anyOf ?? []).flatMap((part) => part.enum ?? []),
  ]);
  expect(words).toEqual(
    expect.arrayContaining(['response', 'caller', 'after-fix', 'conclusive', 'source-code']),
  );
});

test('there is a schema for every collection', () => {
  const names = readdirSync(folder).map((file) => file.replace('.schema.json', ''));
  expect(names).toEqual(expect.arrayContaining(COLLECTIONS));
});
