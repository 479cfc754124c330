import { z } from 'astro/zod';
import { codeSchema } from './code.ts';
import { productSchema } from './product.ts';
import { sampleSchema } from './sample.ts';

/** The part of JSON Schema that the content's schemas use. */
interface FieldSchema {
  description?: string | undefined;
  properties?: Record<string, FieldSchema> | undefined;
  required?: string[] | undefined;
  items?: FieldSchema | undefined;
  oneOf?: FieldSchema[] | undefined;
  const?: string | undefined;
}

const fieldSchema: z.ZodType<FieldSchema> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    properties: z.record(z.string(), fieldSchema).optional(),
    required: z.array(z.string()).optional(),
    items: fieldSchema.optional(),
    oneOf: z.array(fieldSchema).optional(),
    const: z.string().optional(),
  }),
);

const BEGIN = '<!-- fields:begin -->';
const END = '<!-- fields:end -->';

/** The authors' guide with the tables of fields written anew from the schemas. */
export function withFieldTables(guide: string): string {
  const [before = '', rest = ''] = guide.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return `${before}${BEGIN}\n\n${fieldTables()}\n\n${END}${after}`;
}

function fieldTables(): string {
  return [
    fieldTable('Front matter of an article', codeSchema),
    fieldTable('Product', productSchema),
    fieldTable('Front matter of a sample', sampleSchema),
  ].join('\n\n');
}

function fieldTable(title: string, schema: z.ZodType): string {
  // JSON Schema has no dates; what a date must look like stands in its description.
  const json = fieldSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const rows = [...fields(json, '')].map(
    ({ path, required, description }) =>
      `| \`${path}\` | ${required ? 'yes' : 'no'} | ${description} |`,
  );
  return [
    `### ${title}`,
    '',
    '| field | required | what belongs there |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

interface Field {
  readonly path: string;
  readonly required: boolean;
  readonly description: string;
}

function* fields(schema: FieldSchema, prefix: string): Iterable<Field> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    const required = schema.required?.includes(name) ?? false;
    yield { path, required, description: field.description ?? '' };
    if (field.items) yield* fields(field.items, `${path}[].`);
    yield* fields(field, `${path}.`);
    for (const option of field.oneOf ?? []) {
      const kind = option.properties?.['kind']?.const ?? '';
      yield { path: `${path} (${kind})`, required: false, description: option.description ?? '' };
      yield* withoutKind(fields(option, `${path}.`));
    }
  }
}

function* withoutKind(options: Iterable<Field>): Iterable<Field> {
  for (const field of options) if (!field.path.endsWith('.kind')) yield field;
}
