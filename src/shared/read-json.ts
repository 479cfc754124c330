/**
 * Reads a JSON file of this site.
 *
 * @typeParam T what the endpoint that writes the file returns
 * @throws {Error} if the file could not be loaded or is not JSON
 */
export async function readJson<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}.`);
  return parseJson<T>(await response.text());
}

/**
 * Parses JSON that this build wrote.
 *
 * @typeParam T the type under which the build wrote it
 * @throws {SyntaxError} if the text is not JSON
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the caller knows who wrote it
export function parseJson<T>(text: string): T {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- written by this build’s own code, whose return type is T; a check here could only pretend to know
  return JSON.parse(text) as T;
}
