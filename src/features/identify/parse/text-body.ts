import type { Format, Piece } from '../piece.ts';
import { reading } from './reading.ts';

/** A shell marks with `%` that the body had no line end. A number of three digits is a status that anybody names. */
const ERROR_CODE = /^(error code: \d{4,5})%?\s{0,3}$/;

/** The same as a string, where a program prints an error with its response. */
const QUOTED = /["'`](error code: \d{4,5})["'`]/;

/**
 * The body of 16 bytes that Cloudflare sends to clients that want no HTML: `error code: 1033`, as met in
 * 530-cloudflare-text-body.txt.
 */
export const textBody: Format = {
  id: 'text-body',
  name: 'plain text body',
  read: (lines, at) => {
    const line = lines[at] ?? '';
    const text = line.startsWith('error code: ') ? ERROR_CODE.exec(line)?.[1] : undefined;
    return text === undefined ? undefined : reading('body', text, 1, { writtenBy: 'cloudflare' });
  },
};

/** The body that a message or a log holds as a string, as a piece of its own. */
export function quotedBody(piece: Piece): Piece[] {
  const found = piece.place === 'response' ? null : QUOTED.exec(piece.text);
  const text = found?.[1];
  if (!found || text === undefined) return [];
  const line = piece.line + piece.text.slice(0, found.index).split('\n').length - 1;
  const told = { status: undefined, upstreamStatus: undefined, writtenBy: 'cloudflare' };
  return [{ ...told, format: textBody.id, place: 'body', text, line }];
}
