import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELD_OUT, TUNING } from '../tests/build/search-golden.ts';
import { ROOT } from './peers/files.ts';

/** How large the logs are that are pasted, in characters, which are bytes here. */
export const LOG_SIZES = [20_000, 200_000, 1_000_000, 5_000_000] as const;

/** The queries of the golden table. */
export function questions(): string[] {
  return [...TUNING, ...HELD_OUT].map(({ query }) => query);
}

/** The texts that people paste, without the right answers. */
export function pastedTexts(): string[] {
  return globSync('content/**/pasted/*.txt', { cwd: ROOT })
    .toSorted()
    .map((file) => readFileSync(join(ROOT, file), 'utf8').replace(/^---\n[^]*?\n---\n/, ''));
}

/** Long texts, by what is in them: one line in 400 has a status that the guide knows, or none has. */
export function logs(): Record<string, string> {
  const status = (i: number) => (i % 400 === 7 ? 499 : 200);
  const mixture = `${pastedTexts().join('\n\n')}\n\n`;
  return {
    nginx: lines(
      (i) =>
        `203.0.113.${i % 250} - - [${two(1 + (i % 28))}/Nov/2026:07:41:${two(i % 60)} +0000] "GET /api/v1/items/${i}?q=${i * 7} HTTP/1.1" ${status(i)} ${i % 9000} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`,
    ),
    JSON: lines(
      (i) =>
        `{"time":"2026-11-02T07:41:${two(i % 60)}Z","level":"info","method":"GET","uri":"/x/${i}","status":${status(i)},"bytes_sent":${i},"upstream_status":"200","ua":"Mozilla/5.0 (X11)"}`,
    ),
    // What people paste, all of it, again and again.
    mixture: lines(() => mixture),
    prose: lines(
      (i) =>
        `The quick brown fox number ${i} said that nothing is wrong with the request that came at 12:${two(i % 60)} today, and left.`,
    ),
  };
}

/** Lines up to the largest size. */
function lines(line: (i: number) => string): string {
  const written: string[] = [];
  for (let i = 0, size = 0; size < Math.max(...LOG_SIZES); i++) {
    const text = line(i);
    written.push(text);
    size += text.length + 1;
  }
  return written.join('\n');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
