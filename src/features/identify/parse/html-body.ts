import type { Format } from '../piece.ts';
import { endOfBody, isMarkup } from './body.ts';
import { reading } from './reading.ts';
import { statusOf } from './status.ts';

/** Where error pages say their status, as met in 999-yahoo-finance-html.txt and 502-nginx-curl-i.txt. */
const NUMBER = /<(?:title|h1|h2|b|center|div)\b[^<>]{0,100}>[^<>\d]{0,40}(\d{3})(?![\d.,])/i;

/** A page or a part of one, or XML, as met in 561-aws-alb-page.txt and 499-minio-s3-xml.txt. */
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
