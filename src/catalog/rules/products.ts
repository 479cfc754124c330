import { productId } from '../../schemas/common.ts';
import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A product's file name can be an anchor, and some code mentions the product. */
export function* productRules({ codes, products }: Content): Iterable<Problem> {
  const used = new Set(
    codes.flatMap(({ data }) => data.meanings.map((meaning) => meaning.product)),
  );
  for (const { id, file } of products) {
    const name = productId.safeParse(id);
    if (!name.success) {
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
        problem: 'is a product that no code mentions',
        remedy: `Add a meaning with product: ${id} to a code, or remove the file.`,
      };
    }
  }
}
