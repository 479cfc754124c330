import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A meaning belongs to a known product, once per code, and has a sample or says why not. */
export function* meaningRules({ codes, products, samples }: Content): Iterable<Problem> {
  const known = new Set(products.map((product) => product.id));
  for (const { file, data } of codes) {
    const seen = new Set<string>();
    for (const [i, meaning] of data.meanings.entries()) {
      const field = `meanings[${i}]`;
      const { product } = meaning;
      if (!known.has(product)) {
        const near = nearest(product, known);
        yield {
          file,
          field: `${field}.product`,
          problem: `there is no product called ${product}`,
          remedy: near
            ? `Did you mean ${near}? Otherwise add content/products/${product}.yaml.`
            : `Correct the spelling, or add content/products/${product}.yaml.`,
        };
      }
      if (seen.has(product)) {
        yield {
          file,
          field: `${field}.product`,
          problem: `${product} has two meanings on this page, and both would be #${product}`,
          remedy: 'Join them into one meaning.',
        };
      }
      seen.add(product);

      const sampled = samples.some(
        (sample) => sample.data.code === data.code && sample.data.product === product,
      );
      const needsSample = meaning.seenIn.some((place) => place !== 'client');
      if (needsSample && !sampled && meaning.noSample === undefined) {
        yield {
          file,
          field: `${field}.noSample`,
          problem: `the meaning of ${product} is seen in ${meaning.seenIn.join(' and ')} and has no sample`,
          remedy: `Add content/samples/${data.code}-${product}-….md, or say in noSample why there is none.`,
        };
      }
      if (sampled && meaning.noSample !== undefined) {
        yield {
          file,
          field: `${field}.noSample`,
          problem: `the meaning of ${product} has a sample after all`,
          remedy: 'Remove noSample.',
        };
      }
    }
  }
}

/** The known id that differs from the given one by at most two edits, if there is one. */
function nearest(id: string, known: ReadonlySet<string>): string | undefined {
  const ranked = [...known]
    .map((candidate) => ({ candidate, distance: editDistance(id, candidate) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** Levenshtein distance between two short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
