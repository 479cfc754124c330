import type { Format } from '../piece.ts';
import { reading } from './reading.ts';

/** A shell marks with `%` that the body had no line end. */
const ERROR_CODE = /^(error code: \d{3,5})%?\s{0,3}$/;

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
