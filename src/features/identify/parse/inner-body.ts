import type { Piece } from '../piece.ts';
import { parseJson } from './json-value.ts';
import { jsonBody, statusInBody } from './json-body.ts';

/** The body of a response as a piece of its own, where it gives another status than the status line. */
export function innerBody(piece: Piece): Piece[] {
  const begin = piece.place === 'response' ? piece.text.indexOf('\n\n') : -1;
  if (begin === -1) return [];
  const text = piece.text.slice(begin + 2);
  if (!/^\s{0,9}[{[]/.test(text)) return [];
  const status = statusInBody(parseJson(text));
  if (status === undefined || status === piece.status) return [];
  const line = piece.line + piece.text.slice(0, begin).split('\n').length + 1;
  return [
    { ...piece, format: jsonBody.id, place: 'body', text, status, upstreamStatus: undefined, line },
  ];
}
