/**
 * A recorded text that has to match what the sample claims.
 *
 * @throws {Error} with the text, if it does not match
 */
export function expected(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Error(`Nothing matches ${String(pattern)} in:\n${text}`);
  return text;
}
