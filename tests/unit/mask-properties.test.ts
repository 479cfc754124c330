import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mask, secretsIn } from '../../src/features/cite/mask.ts';

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
  '<password>s3cr3t-0123</password>',
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
