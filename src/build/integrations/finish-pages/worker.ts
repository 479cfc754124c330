import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsIn } from '../built-site.ts';
import { withPolicy } from './content-security-policy.ts';
import { minified } from './minify-html.ts';

/** Where a built page is: a folder, and the file's path in it. */
export interface PageFile {
  readonly folder: string;
  readonly file: string;
}

/** Finishes one page. */
export default function finishPage({ folder, file }: PageFile): void {
  const path = join(folder, file);
  const html = minified(readFileSync(path, 'utf8'));
  writeFileSync(path, withPolicy({ file, html, elements: elementsIn(html) }));
}
