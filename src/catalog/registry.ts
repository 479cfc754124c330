import { parse } from 'csv-parse/sync';
import type { Problem } from './problems.ts';

/** A row of the IANA HTTP Status Code Registry. */
export interface RegisteredCode {
  readonly code: number;
  readonly name: string;
  /** The defining document, such as `RFC 9110, section 15.5.5`. */
  readonly reference: string;
  /** The address of that document. */
  readonly url: string;
}

const FILE = 'content/registry.csv';
const COLUMNS = ['code', 'name', 'reference', 'url'];

/** Parses the text of `content/registry.csv`, in which lines that begin with `#` are comments. */
export function parseRegistry(text: string, problems: Problem[]): RegisteredCode[] {
  let rows: string[][];
  try {
    rows = parse(text, {
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    problems.push({
      file: FILE,
      field: 'file',
      problem: `cannot be read (${error instanceof Error ? error.message : String(error)})`,
      remedy: `Give every row the columns ${COLUMNS.join(', ')}.`,
    });
    return [];
  }
  const [header = [], ...body] = rows;
  if (header.join() !== COLUMNS.join()) {
    problems.push({
      file: FILE,
      field: 'header',
      problem: `reads ${header.join(', ')}`,
      remedy: `Make it ${COLUMNS.join(', ')}.`,
    });
    return [];
  }
  return body.map(([code = '', name = '', reference = '', url = '']) => {
    if (!/^[1-5]\d\d$/.test(code) || name === '' || reference === '' || !url.startsWith('https://'))
      problems.push({
        file: FILE,
        field: `row ${code}`,
        problem: 'is not a code from 100 to 599 with a name, a reference and an https address',
        remedy: 'Copy the row from the IANA registry again.',
      });
    return { code: Number(code), name, reference, url };
  });
}
