import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

// The schemas of src/schemas are applied by src/catalog, which reports the problems of all files at
// once; a schema given here would stop at the first bad file.
const schema = z.looseObject({});

export const collections = {
  codes: defineCollection({
    loader: glob({ base: './content/codes', pattern: '*.mdx', generateId: stem }),
    schema,
  }),
  products: defineCollection({
    loader: glob({ base: './content/products', pattern: '*.yaml', generateId: stem }),
    schema,
  }),
  samples: defineCollection({
    loader: glob({ base: './content/samples', pattern: '*.md', generateId: stem }),
    schema,
  }),
};

function stem({ entry }: { entry: string }): string {
  return entry.replace(/\.\w+$/, '');
}
