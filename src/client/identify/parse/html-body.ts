import type { Format } from '../piece.ts';
import { endOfBody, isMarkup } from './body.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

/** Where error pages say their status: `<title>Yahoo! - 999 Unable …`, `<h1>HTTP Status 599 – …`. */
const NUMBER = /<(?:title|h1|h2|b|center|div)\b[^<>]{0,100}>[^<>\d]{0,40}(\d{3})(?![\d.,])/i;

/** A page or a part of one (html.spec.whatwg.org/multipage/syntax.html), or XML. */
export const htmlBody: Format = {
  id: 'html-body',
  name: 'HTML body',
  read: (lines, at) => {
    if (!isMarkup(lines[at] ?? '')) return undefined;
    const end = Math.max(at + 1, endOfBody(lines, at));
    const text = lines.slice(at, end).join('\n');
    return reading('body', text, end - at, { status: statusOf(NUMBER.exec(text)?.[1]) });
  },
};
