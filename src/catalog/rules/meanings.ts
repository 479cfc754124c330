import { nearest } from '../../shared/edit-distance.ts';
import { codeOf, nameOf, type Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/**
 * Every meaning and range belongs to a known product. Every meaning that is seen elsewhere than in clients has a sample
 * or says why not.
 */
export function* meaningRules({ meanings, ranges, products, samples }: Content): Iterable<Problem> {
  const known = new Set(products.map(({ id }) => id));
  const owners = [
    ...meanings.map((meaning) => ({ file: meaning.file, product: nameOf(meaning) })),
    ...ranges.map(({ file, id }) => ({ file, product: id })),
  ];
  for (const { file, product } of owners) {
    if (known.has(product)) continue;
    const near = nearest(product, known);
    yield {
      file,
      field: 'file name',
      problem: `there is no product called ${product}`,
      remedy: near
        ? `Did you mean ${near}? Otherwise add content/products/${product}.yaml.`
        : `Correct the spelling, or add content/products/${product}.yaml.`,
    };
  }
  for (const meaning of meanings) {
    const { file, data } = meaning;
    const isSampled = samples.some(
      (sample) => codeOf(sample) === codeOf(meaning) && sample.data.product === nameOf(meaning),
    );
    const needsSample = data.seenIn.some((place) => place !== 'client');
    if (needsSample && !isSampled && data.noSample === undefined) {
      yield {
        file,
        field: 'noSample',
        problem: `the meaning is seen in ${data.seenIn.join(' and ')}, but has no sample`,
        remedy: `Add ${file.replace(/[^/]+$/, `samples/${nameOf(meaning)}-….md`)}, or say in noSample why there is none.`,
      };
    }
    if (isSampled && data.noSample !== undefined) {
      yield {
        file,
        field: 'noSample',
        problem: 'the meaning has a sample after all',
        remedy: 'Remove noSample.',
      };
    }
  }
}
