import { expect, test } from 'vitest';
import { mask } from '../../../src/client/identify/mask.ts';

const CASES: readonly (readonly [what: string, text: string, masked: string])[] = [
  ['a bearer token', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer …'],
  [
    'basic credentials, as curl -v prints them',
    '> authorization: Basic dTpw',
    '> authorization: Basic …',
  ],
  ['a cookie', 'Cookie: sid=0123456789; theme=dark', 'Cookie: sid=…'],
  ['a cookie that is set', '< set-cookie: trkCode=abc; Max-Age=5', '< set-cookie: trkCode=…'],
  ['a key of an API', 'X-Api-Key: 1234', 'X-Api-Key: …'],
  ['a token in a query', 'GET /a?f=json&token=s3cr3t&x=1', 'GET /a?f=json&token=…&x=1'],
  ['a password in JSON', '{"password": "hunter2", "a": 1}', '{"password": "…", "a": 1}'],
  ['a user in an address', 'https://user:secret@example.com/', 'https://…@example.com/'],
  ['a signature', '?X-Amz-Signature=abc123&b=2', '?X-Amz-Signature=…&b=2'],
  ['a JSON Web Token anywhere', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln here', 'got … here'],
];

test.for(CASES)('%s is masked', ([, text, masked]) => {
  expect(mask(text)).toEqual({ text: masked, count: 1 });
});

test('what tells the meaning is left', () => {
  const text = 'HTTP/2 530\nserver: cloudflare\ncf-ray: 8f1b-FRA\n\nerror code: 1033';
  expect(mask(text)).toEqual({ text, count: 0 });
});
