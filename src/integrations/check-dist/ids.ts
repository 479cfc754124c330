import { attribute, type BuiltSite, type Fault } from '../built-site.ts';

/** No two elements of a page have the same id. */
export function checkIds({ pages }: BuiltSite): Fault[] {
  return pages.flatMap(({ file, elements }) => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const repeated = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
    return [...repeated].map((id) => ({ file, problem: `the id “${id}” occurs more than once` }));
  });
}
