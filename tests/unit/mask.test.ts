import { expect, test } from 'vitest';
import { mask, secretsIn } from '../../src/features/cite/mask.ts';
import { quotation } from '../../src/features/cite/quotation.ts';

const CASES: readonly (readonly [what: string, text: string, masked: string])[] = [
  ['a bearer token', 'Authorization: Bearer abc.def-ghi', 'Authorization: Bearer …'],
  [
    'basic credentials, as curl -v prints them',
    '> authorization: Basic dTpw',
    '> authorization: Basic …',
  ],
  ['a cookie', 'Cookie: sid=0123456789; theme=dark', 'Cookie: sid=…'],
  ['a cookie that is set', '< set-cookie: trkCode=abc; Max-Age=5', '< set-cookie: trkCode=…'],
  ['an API key', 'X-Api-Key: 1234', 'X-Api-Key: …'],
  ['a token in a query', 'GET /a?f=json&token=s3cr3t&x=1', 'GET /a?f=json&token=…&x=1'],
  ['a password in JSON', '{"password": "hunter2", "a": 1}', '{"password": "…", "a": 1}'],
  ['a user in an address', 'https://user:secret@example.com/', 'https://…@example.com/'],
  ['a signature', '?X-Amz-Signature=abc123&b=2', '?X-Amz-Signature=…&b=2'],
  ['a JSON Web Token anywhere', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln here', 'got … here'],
  ['an encrypted JSON Web Token', 'got eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVy.dGFn here', 'got … here'],
  [
    'a JSON Web Token that a mail has broken into lines',
    'got eyJhbGciOiJI\n  UzI1NiJ9.eyJzdWIi\n  OiIxIn0.c2ln here',
    'got … here',
  ],
  ['the number of a payment card', 'GET /?card=4111111111111111&x=1', 'GET /?card=…&x=1'],
  ['the number of a payment card in groups', '"5500 0000 0000 0004"', '"…"'],
  ['the number of a payment card with 15 digits', 'paid 3782-822463-10005.', 'paid ….'],
  [
    'a digest authorisation',
    'Authorization: Digest username="b", response="s"',
    'Authorization: Digest …',
  ],
  ['a cookie without a name', 'Cookie: s3cr3t', 'Cookie: …'],
  ['a token at the beginning', 'token=s3cr3t x=1', 'token=… x=1'],
  ['a setting with spaces in its value', 'DB_PASSWORD: s3cr3t with spaces', 'DB_PASSWORD: …'],
  ['a secret AWS key', 'AWS_SECRET_ACCESS_KEY=wJal/rXU+7', 'AWS_SECRET_ACCESS_KEY=…'],
  ['the id of an AWS key', 'key AKIAIOSFODNN7EXAMPLE;', 'key …;'],
  ['a token with its vendor’s prefix', 'remote: ghp_0123456789abcdefABCD!', 'remote: …!'],
  ['a token header of another API', 'X-Vault-Token: hvs.1', 'X-Vault-Token: …'],
  [
    'a header that curl sends',
    `curl -H "X-Api-Key: 1" 'x.example'`,
    `curl -H "X-Api-Key: …" 'x.example'`,
  ],
  ['a password that curl sends', 'curl -u bob:s3cr3t x.example', 'curl -u bob:… x.example'],
  ['a cookie that curl sends', "curl -b 'sid=s3cr3t' x.example", "curl -b 'sid=…' x.example"],
  ['a JavaScript object', "{ 'X-Api-Key': 's3cr3t', a: 1 }", "{ 'X-Api-Key': '…', a: 1 }"],
  ['a JSON array', '"Cookie":["sid=1","b=2"],"a":1', '"Cookie":["sid=…],"a":1'],
  ['JSON in a string', String.raw`"{\"token\":\"s3\"}"`, String.raw`"{\"token\":\"…\"}"`],
  [
    'a header in a HAR file',
    '{"name":"Cookie","value":"a=1; b=2"}',
    '{"name":"Cookie","value":"a=…"}',
  ],
  [
    'a header that Python logs',
    String.raw`send: b'GET / HTTP/1.1\r\nCookie: a=1; b=2\r\nX: y'`,
    String.raw`send: b'GET / HTTP/1.1\r\nCookie: a=…\r\nX: y'`,
  ],
  ['a header after other words', 'DEBUG Authorization: Basic dTpw', 'DEBUG Authorization: Basic …'],
  [
    'the code that a login returns',
    '"GET /oauth2/idpresponse?code=0123456789 HTTP/1.1"',
    '"GET /oauth2/idpresponse?code=… HTTP/1.1"',
  ],
  ['a percent-encoded parameter', 'to=%2Fx%3Ftoken%3Ds3%26a%3D1', 'to=%2Fx%3Ftoken%3D…%26a%3D1'],
  ['a password that contains an @', 'redis://:p@ss@db:6379/0', 'redis://…@db:6379/0'],
  ['an email address', 'user ann.b@mail.example.com left', 'user …@mail.example.com left'],
  ['a hint of who is logged in', 'GET /?id_token_hint=s3cr3t&x=1', 'GET /?id_token_hint=…&x=1'],
  ['a token with a version', 'X-Token-V2: s3cr3t', 'X-Token-V2: …'],
  ['several tokens', 'tokens=s3cr3t', 'tokens=…'],
  ['the secret of Rails', 'SECRET_KEY_BASE=s3cr3t', 'SECRET_KEY_BASE=…'],
  ['a key for encryption', 'ENCRYPTION_KEY=s3cr3t', 'ENCRYPTION_KEY=…'],
  ['the id of a private key', '"private_key_id": "s3cr3t"', '"private_key_id": "…"'],
  ['a short name of a password', 'DB_PW=s3cr3t', 'DB_PW=…'],
  ['a password for once', 'GET /?a=1&otp=123456 HTTP/1.1', 'GET /?a=1&otp=… HTTP/1.1'],
  ['a PIN', 'pin=1234', 'pin=…'],
  ['the login of LinkedIn', 'li_at=AQEDs3cr3t;', 'li_at=…;'],
  ['an answer of SAML', 'SAMLResponse=PHNhbWw%2B&a=1', 'SAMLResponse=…&a=1'],
  ['a key of a weather service', '/data?q=x&appid=s3cr3t', '/data?q=x&appid=…'],
  ['a short key', '/data?key=s3&a=1', '/data?key=…&a=1'],
  ['a password that curl sends without a space', 'curl -ubob:s3cr3t x', 'curl -ubob:… x'],
  ['an element of XML', '<a><password>s3cr3t</password></a>', '<a><password>…</password></a>'],
  ['a parameter encoded twice', 'a%253Fpassword%253Ds3%2526b', 'a%253Fpassword%253D…%2526b'],
  [
    'a header in a HAR file that begins with its value',
    String.raw`{"value":"s3\"x; b=2","name":"Cookie"}`,
    '{"value":"…","name":"Cookie"}',
  ],
  [
    'a ticket of Kerberos',
    'WWW-Authenticate: Negotiate YIIGhgYJKoZI5s3',
    'WWW-Authenticate: Negotiate …',
  ],
  ['a mail address with an umlaut', 'to bob@exämple.de now', 'to …@exämple.de now'],
  [
    'the address of a bot',
    'https://api.example/bot123:AAs3cr3ts3cr3ts3/x',
    'https://api.example/bot123:…/x',
  ],
  [
    'a hook of Slack',
    'https://hooks.slack.com/services/T0/B0/s3 x',
    'https://hooks.slack.com/services/… x',
  ],
  [
    'a hook of Discord',
    'https://discord.com/api/webhooks/1/s3 x',
    'https://discord.com/api/webhooks/… x',
  ],
  ['a key of Twilio', `SK${'0a'.repeat(16)} x`, '… x'],
  ...['whsec_', 'SG.', 'pypi-', 'dckr_pat_', 'hf_', 'dop_v1_', 'HRKU-'].map(
    (prefix) =>
      [`a key that begins with ${prefix}`, `at ${prefix}${'s3cr3t'.repeat(3)}!`, 'at …!'] as const,
  ),
  [
    'a private key',
    '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----…-----END PRIVATE KEY-----',
  ],
];

test.for(CASES)('%s is masked', ([, text, masked]) => {
  expect(mask(text, secretsIn(text))).toEqual({ text: masked, count: 1 });
});

test.for([
  'HTTP/2 530\nserver: cloudflare\ncf-ray: 8f1b-FRA\n\nerror code: 1033',
  '10.0.0.1 - - [16/Jun/2022:10:27:24 +0000] "GET /?code=499 HTTP/2.0" 499 21 "-" "-" 5 "rails@docker" "http://10.0.2.66:3000" 5ms',
  '{"error":{"code":499,"message":"Token Required","details":[]}}',
  'at=warning code=H27 desc="Client Request Interrupted" sock=client status=499',
  'www-authenticate: Basic realm="x"',
  'Server auth using Basic with user',
  'www-authenticate: Negotiate',
  'the server answers Negotiate authentication',
  'TokenMismatchException: CSRF token mismatch.',
  'VerifyCsrfToken.php:94 max_tokens=800 GENERATE_TOKEN_FOR_SERVER_FAILED: 498',
  'token_type=Bearer&cache-key=/499',
  'npm_config_user_agent is not set; pypi-mirror.internal.example refused sk-learn-model-server',
  "Access denied for user 'app'@'localhost' (using password: YES)",
  'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'x-request-id: 7f3b2c1e-8d4a-4e5f-9a6b-1c2d3e4f5a6b\nx-amzn-trace-id: Root=1-67891233-abcdef012345678912345678',
  'dd.trace_id=4611686018427387905 id=4111111111111112 at 1764234742396 ms, 1764234742396123 µs, 1764234742.396',
  'x-forwarded-for: 203.0.113.7, 2001:db8::1, 198.51.100.23',
  'eyJhbGci\nserver: cloudflare\ncf-ray: 8f1b2c3d4e5f6a7b-FRA',
])('what identifies the meaning is kept: %s', (text) => {
  expect(mask(text, secretsIn(text))).toEqual({ text, count: 0 });
});

test('a secret is masked even if its name is cut off because a long text is quoted in part', () => {
  const cookie = `set-cookie: session=${'s3cr3t'.repeat(400)}; path=/`;
  const text = `HTTP/2 530\nserver: cloudflare\n${cookie}\n\nerror code: 1033\n`;
  const note = quotation(text, text.indexOf('error code'), 'certain');
  expect(note).not.toContain('s3cr');
  expect(note).toContain('that were recognised are replaced with …; ');
  expect(note).toContain('\n…');
  expect(note).toContain('error code: 1033');
});

test.for(['530 error code: 1033', 'token=s3cr3t error code: 1033'])(
  'the note on “%s” says what is not masked',
  (text) => {
    expect(quotation(text, 0, 'certain')).toContain(
      '; IP addresses, names, phone numbers and paths are not replaced):\n',
    );
  },
);
