import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curlCommand } from '../../src/features/command/curl-command.ts';

/** The words into which bash splits a command. */
function words(command: string): string[] {
  return execFileSync('bash', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

test('the command shows the status line, the headers and the body', () => {
  expect(curlCommand('example.com/a', 'bash')).toBe(
    "curl -gsSi --max-time 60 'https://example.com/a'",
  );
  expect(curlCommand(' http://localhost:8080/x ', 'powershell')).toBe(
    "curl.exe -gsSi --max-time 60 'http://localhost:8080/x'",
  );
});

test.for(['http://gateway/x', 'https://[2001:db8::1]:8443/'])(
  '%s, which has no dot, is an address because of its scheme',
  (address) => {
    expect(curlCommand(address, 'bash')).toBe(`curl -gsSi --max-time 60 '${address}'`);
  },
);

test.for(['', 'not an address', 'ftp://example.com/', 'javascript:alert(1)', 'https://', 'word'])(
  '“%s” is not the address of a page',
  (address) => {
    expect(curlCommand(address, 'bash')).toBeUndefined();
  },
);

/** Addresses that try to end the quoted string: in fish a backslash escapes a quote inside of it. */
const HOSTILE = [
  'https://example.com/it\'s/$(id)/`id`/"x"',
  'https://example.com/?a=[1-3]&b={x,y}&c=%27;id',
  "https://example.com/#';id;#",
  "https://example.com/#\\';id;#",
  "https://example.com/?\\';id;#",
  'https://example.com/?a=b\\',
  "https://user:it's@example.com/",
  'https://example.com/a\\b!c',
];

test.for(HOSTILE)('bash takes %s as one word, the address as curl sends it', (address) => {
  const [curl, flags, , , url, ...more] = words(curlCommand(address, 'bash') ?? '');
  expect([curl, flags, more]).toEqual(['curl', '-gsSi', []]);
  const [sent] = new URL(address).href.split('#');
  expect(url).toBe(sent?.replaceAll("'", '%27').replaceAll('\\', '%5C'));
});

test('an address never ends the string that it is in, whatever the quoting rules of the shell', () => {
  const address = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc
      .tuple(
        fc.constantFrom('a.example/', 'https://a.example/?q=', 'http://u@[2001:db8::1]:8080/a#'),
        fc.string({
          unit: fc.constantFrom("'", '\\', ';', '$', '`', '#', '?', '"', '‘', '’', 'a'),
        }),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, fc.constantFrom('bash', 'powershell'), (pasted, shell) => {
      const command = curlCommand(pasted, shell);
      if (command === undefined) return;
      expect(command).toMatch(/^curl(?:\.exe)? -gsSi --max-time 60 'https?:[!-&(-[\]-~]+'$/);
    }),
  );
});
