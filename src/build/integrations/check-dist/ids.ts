import type { Fault } from '../built-site.ts';
import type { SiteFacts } from './facts.ts';

/** No two elements of a page have the same id. */
export function checkIds({ pages }: SiteFacts): Fault[] {
  return pages.flatMap(({ file, ids }) => {
    const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    return [...repeated].map((id) => ({ file, problem: `the id “${id}” occurs more than once` }));
  });
}
