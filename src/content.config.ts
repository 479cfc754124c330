import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { checkContent } from './catalog/build.ts';
import { readContent } from './catalog/read-content.ts';
import { articleSchema } from './schemas/article.ts';
import { formatSchema } from './schemas/format.ts';
import { guideSchema } from './schemas/guide.ts';
import { meaningSchema } from './schemas/meaning.ts';
import { numbersSchema } from './schemas/numbers.ts';
import { productSchema } from './schemas/product.ts';
import { rangeSchema } from './schemas/range.ts';
import { sampleSchema } from './schemas/sample.ts';

/**
 * Loads the files that match, with the same ids as in the catalog: `499`, `499/nginx`, `499/nginx-access-log`.
 *
 * All content is checked before Astro reads the first entry, because Astro would stop at the first bad file
 * and does not know the rules between files.
 */
function files(pattern: string): Loader {
  const loader = glob({
    base: './content',
    pattern,
    generateId: ({ entry }) =>
      entry
        .replace(/^(codes|products|ranges|numbers|guides|formats)\//, '')
        .replace(/(\/index)?\.\w+$/, '')
        .replace('/samples/', '/'),
  });
  return {
    ...loader,
    load: async (context) => {
      checkOnce();
      await loader.load(context);
    },
  };
}

let isChecked = false;

function checkOnce(): void {
  if (isChecked) return;
  checkContent(readContent(join(process.cwd(), 'content')));
  isChecked = true;
}

// Editors use these schemas to complete and check front matter. Pages take only the prose from these collections;
// the facts come from the catalog.
export const collections = {
  articles: defineCollection({ loader: files('codes/*/index.mdx'), schema: articleSchema }),
  meanings: defineCollection({ loader: files('codes/*/!(index).mdx'), schema: meaningSchema }),
  samples: defineCollection({ loader: files('codes/*/samples/*.md'), schema: sampleSchema }),
  products: defineCollection({ loader: files('products/*.yaml'), schema: productSchema }),
  ranges: defineCollection({ loader: files('ranges/*.yaml'), schema: rangeSchema }),
  numbers: defineCollection({ loader: files('numbers/*.yaml'), schema: numbersSchema }),
  guides: defineCollection({ loader: files('guides/*.mdx'), schema: guideSchema }),
  formats: defineCollection({ loader: files('formats/*.yaml'), schema: formatSchema }),
};
