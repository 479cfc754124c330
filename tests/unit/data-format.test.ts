import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { DATA_VERSION, publishedSchema } from '../../src/schemas/published.ts';

type Schema = z.core.JSONSchema.JSONSchema | boolean;

/** A line for each field and each list of values, with everything that a program which reads the data may rely on. */
function fieldsOf(schema: Schema | readonly Schema[] | undefined, path: string): string[] {
  if (typeof schema !== 'object') return [];
  if (!('type' in schema || 'anyOf' in schema || 'oneOf' in schema || 'const' in schema)) {
    throw new Error(`${path} has a schema that this test cannot read.`);
  }
  const { type, enum: values, const: value, required = [], properties = {} } = schema;
  const choices = schema.anyOf ?? schema.oneOf ?? [];
  return [
    `${path} ${(values ?? [value ?? type ?? 'one of']).join(' | ')}`,
    ...choices.flatMap((choice, i) => fieldsOf(choice, `${path}(${i + 1})`)),
    ...Object.entries(properties).flatMap(([name, property]) =>
      fieldsOf(property, `${path}.${name}${required.includes(name) ? '' : '?'}`),
    ),
    ...fieldsOf(schema.items, `${path}[]`),
    ...fieldsOf(schema.additionalProperties, `${path}{}`),
  ];
}

// If this fails, a program that reads the data may fail too. If the change is intended, raise `DATA_VERSION`
// and rename the file.
test('the data has the fields and values of its version', async () => {
  await expect(`${fieldsOf(z.toJSONSchema(publishedSchema), '').join('\n')}\n`).toMatchFileSnapshot(
    `data-format/${DATA_VERSION}.txt`,
  );
});
