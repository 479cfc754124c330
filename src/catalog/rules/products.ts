import { productId } from '../../schemas/common.ts';
import { nameOf, type Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A product’s file name can be an anchor, and the product has a meaning or a range. */
export function* productRules({ meanings, ranges, products }: Content): Iterable<Problem> {
  const used = new Set([...meanings.map(nameOf), ...ranges.map(({ id }) => id)]);
  for (const { id, file } of products) {
    if (!productId.safeParse(id).success) {
      yield {
        file,
        field: 'file name',
        problem: `${id} cannot be an anchor`,
        remedy: 'Rename the file: lower-case words joined by hyphens, such as aws-alb.yaml.',
      };
    }
    if (!used.has(id)) {
      yield {
        file,
        field: 'file',
        problem: 'is a product without a meaning or a range',
        remedy: `Add a meaning, content/codes/<code>/${id}.mdx, or remove the file.`,
      };
    }
  }
}
