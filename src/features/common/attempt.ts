/** What a promise brings, or undefined after a failure, which is only noted. */
export async function attempt<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
