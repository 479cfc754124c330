import type { Format } from './model.ts';
import type { Content } from './parse.ts';

/**
 * The formats in the order in which they are tried: those of one product, other narrow ones, the wide ones; logs
 * before messages, and then by id.
 */
export function formatsOf({ formats }: Pick<Content, 'formats'>): Format[] {
  return formats
    .map(({ id, file, data }) => ({ ...data, id, file }))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function rank({ product, wide, in: place }: Format): number {
  return (wide ? 4 : product === undefined ? 2 : 0) + (place === 'log' ? 0 : 1);
}
