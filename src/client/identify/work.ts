import { tell } from './answers.ts';
import { compile, type Knowledge } from './knowledge.ts';
import type { IdentifyData } from './data.ts';
import { parse } from './parse/index.ts';
import { report, type Report } from './report.ts';

/** More of a text than this is not read, in characters. */
export const MOST_READ = 5_000_000;

/** After so long the answer is given with what has been read, ms. */
const PATIENCE_MS = 850;

/** What is asked of the worker: first the knowledge, then texts. */
export type Request =
  | { readonly kind: 'data'; readonly data: IdentifyData }
  | { readonly kind: 'text'; readonly id: number; readonly text: string };

/** What the worker answers to a text. */
export interface Response extends Report {
  readonly id: number;
  /** Whether the text was longer than what is read. */
  readonly cut: boolean;
}

/** Tells a text, within the time that a reader waits. */
export function work(text: string, knowledge: Knowledge, now: () => number): Omit<Response, 'id'> {
  const end = now() + PATIENCE_MS;
  const { pieces } = parse(text.slice(0, MOST_READ));
  const told = tell(pieces, knowledge, () => now() < end);
  return { ...report(told, knowledge), cut: text.length > MOST_READ };
}

export { compile };
