import { readFileSync } from 'node:fs';
import { indexRecords, type IndexRecord } from './index-records.ts';

/** A built page of an article: its file, and the address it is served at. */
export interface ArticleFile {
  readonly path: string;
  readonly url: string;
}

/** Cuts one article into what the search should find. */
export default function recordsOf({ path, url }: ArticleFile): IndexRecord[] {
  return indexRecords(readFileSync(path, 'utf8'), url);
}
