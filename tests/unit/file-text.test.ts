import { expect, test } from 'vitest';
import { fileText } from '../../src/shared/file-text.ts';

const TEXT = 'HTTP/2 530\r\nserver: clöudflare\r\n';

/** The bytes of a text. If `swapped`, the high byte of each pair comes first. */
function bytes(text: string, encoding: 'utf8' | 'utf16le', swapped = false): ArrayBuffer {
  const buffer = Buffer.from(text, encoding);
  return new Uint8Array(swapped ? buffer.swap16() : buffer).buffer;
}

test('a file is read in the encoding that its first bytes name', () => {
  expect(fileText(bytes(TEXT, 'utf8'))).toBe(TEXT);
  expect(fileText(bytes(`\uFEFF${TEXT}`, 'utf8'))).toBe(TEXT);
  expect(fileText(bytes(`\uFEFF${TEXT}`, 'utf16le'))).toBe(TEXT);
  expect(fileText(bytes(`\uFEFF${TEXT}`, 'utf16le', true))).toBe(TEXT);
  expect(fileText(new ArrayBuffer(0))).toBe('');
});
