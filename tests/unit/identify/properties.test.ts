import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/features/identify/knowledge.ts';
import { mask, secretsIn } from '../../../src/features/cite/mask.ts';
import { work } from '../../../src/features/identify/work.ts';
import { knowledge } from '../../support/identify.ts';

/** Pieces of real formats, from which random texts that almost match a format are made. */
const PARTS = [
  'HTTP/1.1 530 <none>\r\n',
  'HTTP/2 999\n',
  '< HTTP/2 530\n< cf-ray: 8\n',
  'server: cloudflare\n',
  '\n',
  '{"error":{"code":499,"message":"Token Required"}}',
  '{"log":{"entries":[{"response":{"status":530',
  '127.0.0.1 - - [22/Nov/2026:12:10:31 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"\n',
  'code=H27 status=499 ',
  'HTTP 599: Timeout',
  '"',
  '\\',
  '`'.repeat(3),
  '> ',
  '\u001b[31m',
  '\u0000',
  '\u{1f4a9}',
  ' '.repeat(400),
  'error code: 1033',
];
const text = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

test('whatever is pasted gets an answer, whose highlights are within the text that is shown', () => {
  fc.assert(
    fc.property(text, (pasted) => {
      const { answers, read, lines } = work(pasted, knowledge, () => 0);
      expect(read).toBe(lines);
      for (const { shown, count } of answers) {
        expect(count).toBeGreaterThan(0);
        for (const { range } of 'marks' in shown ? shown.marks : []) {
          if (!range) continue;
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeLessThanOrEqual(shown.text.length);
          expect(range[0]).toBeLessThan(range[1]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('masking a second time changes nothing, and a text without secrets is left alone', () => {
  fc.assert(
    fc.property(text, (pasted) => {
      const once = mask(pasted, secretsIn(pasted));
      expect(secretsIn(once.text)).toEqual([]);
      if (once.count === 0) expect(once.text).toBe(pasted);
    }),
    { numRuns: 400 },
  );
});

/** Lines that give a secret away. */
const GIVEN_AWAY = [
  'Authorization: Bearer s3cr3t-0123',
  '< set-cookie: sid=s3cr3t-0123; path=/',
  'password=s3cr3t-0123',
  '{"headers":{"X-Api-Key":"s3cr3t-0123"}}',
  "  headers: { Authorization: 's3cr3t-0123' },",
  'GET /?a=1&access_token=s3cr3t-0123 HTTP/1.1',
  'https://ann:s3cr3t-0123@x.example/',
];

test('a secret is masked whatever is above and below it', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...GIVEN_AWAY), text, (above, line, below) => {
      const pasted = `${above}\n${line}\n${below}`;
      expect(mask(pasted, secretsIn(pasted)).text).not.toContain('s3cr3t');
    }),
    { numRuns: 400 },
  );
});

test('when time is up, the result says how much was read', () => {
  const lines =
    '127.0.0.1 - - [22/Nov/2026:12:10:31 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"\n'.repeat(4000);
  let clock = 0;
  const result = work(lines, compile(knowledge.data), () => (clock += 90));
  expect(result.lines).toBeGreaterThanOrEqual(4000);
  expect(result.read).toBeGreaterThan(0);
  expect(result.read).toBeLessThan(4000);
});

test('even if there is no time at all, the first lines are read', () => {
  const lines =
    '127.0.0.1 - - [22/Nov/2026:12:10:31 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"\n'.repeat(4000);
  let clock = 0;
  const { answers, read } = work(lines, compile(knowledge.data), () => (clock += 10_000));
  expect(read).toBeGreaterThan(0);
  expect(answers).not.toEqual([]);
});
