import address from './worker.ts?worker&url';

/** The part of Trusted Types that is used here; not every browser has it (https://www.w3.org/TR/trusted-types/). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): {
    /** In truth an object that only the browser can look into; `Worker` takes it for the text. */
    createScriptURL(input: string): string;
  };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

/** Starts the worker that reads texts. The policy of the page lets no other script be started. */
export function startWorker(): Worker {
  // The rule returns this address, whatever it is given.
  const policy = globalThis.trustedTypes?.createPolicy('worker', {
    createScriptURL: () => address,
  });
  return new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
}
