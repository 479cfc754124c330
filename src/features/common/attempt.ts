/** The value of a promise, or undefined after a failure, which is only logged. */
export async function attempt<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
