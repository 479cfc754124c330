import { tell } from './answers.ts';
import { compile, type Knowledge } from './knowledge.ts';
import type { IdentifyData } from '../../shared/identify-data.ts';
import { parse } from './parse/index.ts';
import { report, type ShownAnswer } from './report.ts';

/** More of a text than this is not read, in characters. */
export const MOST_READ = 5_000_000;

/** After so long the reading ends, and after so long the matching: the answer comes within a second, ms. */
const READING_MS = 500;
const PATIENCE_MS = 850;

/** What is asked of the worker: first the knowledge, then texts. */
export type Request =
  | { readonly kind: 'data'; readonly data: IdentifyData }
  | { readonly kind: 'text'; readonly id: number; readonly text: string };

/** What the worker answers to a text. */
export interface Response {
  readonly id: number;
  readonly answers: readonly ShownAnswer[];
  /** How many lines the text has, and how many of them were read before there was no more time. */
  readonly lines: number;
  readonly read: number;
  /** Whether the text was longer than what is read. */
  readonly cut: boolean;
}

/** Tells a text, within the time that a reader waits. */
export function work(text: string, knowledge: Knowledge, now: () => number): Omit<Response, 'id'> {
  const start = now();
  const { pieces, lines, read } = parse(text.slice(0, MOST_READ), () => now() < start + READING_MS);
  const told = tell(pieces, knowledge, () => now() < start + PATIENCE_MS);
  const next = pieces[told.looked];
  return {
    answers: report(told, knowledge),
    lines,
    read: next ? next.line - 1 : read,
    cut: text.length > MOST_READ,
  };
}

export { compile };
