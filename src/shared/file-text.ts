/**
 * The text of a file: in UTF-16 where its first bytes say so, as PowerShell writes what it redirects,
 * else in UTF-8. `Blob.text()` knows only the latter (https://w3c.github.io/FileAPI/#dom-blob-text).
 */
export function fileText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
