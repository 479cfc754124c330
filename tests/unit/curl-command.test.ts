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

test.for(['', 'not an address', 'ftp://example.com/', 'javascript:alert(1)', 'https://', 'word'])(
  '“%s” is not the address of a page',
  (address) => {
    expect(curlCommand(address, 'bash')).toBeUndefined();
  },
);

test.for([
  'https://example.com/it\'s/$(id)/`id`/"x"',
  'https://example.com/?a=[1-3]&b={x,y}&c=%27;id',
  "https://example.com/#';id;#",
  'https://example.com/a\\b!c',
])('bash takes %s as one word, and leaves the address unchanged', (address) => {
  const [curl, flags, , , url, ...more] = words(curlCommand(address, 'bash') ?? '');
  expect([curl, flags, more]).toEqual(['curl', '-gsSi', []]);
  expect(url).toBe(new URL(address).href);
});

test('in PowerShell, quotes in the address are doubled, so that they do not end the string', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const command = curlCommand(`${address}'`, 'powershell') ?? '';
      const [, quoted = ''] = /^curl\.exe -gsSi --max-time 60 '(.*)'$/.exec(command) ?? [];
      expect(quoted.replaceAll("''", '')).not.toContain("'");
      expect(quoted.replaceAll("''", "'")).toBe(new URL(`${address}'`).href);
    }),
  );
});
