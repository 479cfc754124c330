/**
 * Reads a JSON file of this site.
 *
 * @typeParam T what the endpoint that writes the file returns
 * @param key what the file has; an error page has not, nor has what another build or another server sends
 * @throws {Error} if what came is not JSON, or lacks the key
 */
export async function readJson<T>(response: Response, key: keyof T): Promise<T> {
  const data = parseJson<T>(await response.text());
  if (!data[key]) throw new Error(response.url);
  return data;
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
