/**
 * A text that was recorded, if it says what the sample shows.
 *
 * @throws {Error} with the text, if it does not: then the software did something else
 */
export function expected(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Error(`There is nothing like ${String(pattern)} in:\n${text}`);
  return text;
}
