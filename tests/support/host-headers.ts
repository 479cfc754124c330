import { HEADERS, type Headers } from '../../src/build/hosts/headers.ts';

/** The headers of a path, as sent by a host that joins values. */
export function headersOf(path: string): Headers {
  return joined(headersByBlock(path));
}

/** The headers of all blocks of `_headers` that match a path, block by block. */
export function headersByBlock(path: string): [name: string, value: string][] {
  return Object.entries(HEADERS)
    .filter(([pattern]) => matches(pattern, path))
    .flatMap(([, headers]) => Object.entries(headers));
}

/** Headers by name. Values of the same name are joined with a comma. */
export function joined(headers: readonly (readonly [name: string, value: string])[]): Headers {
  const byName = Map.groupBy(headers, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, all]) => [name, all.map(([, value]) => value).join(', ')]),
  );
}

function matches(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  return end === undefined ? path === start : path.startsWith(start) && path.endsWith(end);
}
