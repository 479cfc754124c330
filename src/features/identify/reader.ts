import { loadFingerprints, loadNames } from '../common/guide-data.ts';
import { loadGuide } from '../search/whole-guide.ts';
import address from './worker.ts?worker&url';
import type { Reading, Request } from './worker.ts';

/**
 * A worker that has not answered for this long has failed, ms. A text takes it a second, and the first one
 * also waits for the worker’s code.
 */
const NO_WORKER_MS = 30_000;

/** The part of Trusted Types that is used here; not every browser has it (https://www.w3.org/TR/trusted-types/). */
interface Policy {
  /** Really an opaque object of the browser, which `Worker` accepts in place of the text. */
  createScriptURL(input: string): string;
}

declare global {
  var trustedTypes:
    { createPolicy(name: string, rules: { createScriptURL: () => string }): Policy } | undefined;
}

let policy: Policy | undefined;

/** Reads pasted texts in a worker, which is started for the first one. */
export class Reader {
  readonly #answer: (reading: Reading) => void;
  readonly #fail: (error: unknown) => void;
  #worker: Promise<Worker> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  /** The text that was asked last. */
  #last = 0;

  /**
   * @param answer called with each answer, which may be one to an older text
   * @param fail called when something could not be loaded, or no answer comes; one may come later
   */
  constructor(answer: (reading: Reading) => void, fail: (error: unknown) => void) {
    this.#answer = answer;
    this.#fail = fail;
  }

  /** Starts the worker before it is needed. The first text tries again if that fails. */
  prepare(): void {
    (this.#worker ??= this.#start()).catch(() => (this.#worker = undefined));
  }

  /**
   * @param id comes back with the answer
   * @param isWanted whether the text is still wanted when the worker has started
   */
  async read(id: number, text: string, isWanted: () => boolean): Promise<void> {
    try {
      const worker = await (this.#worker ??= this.#start());
      if (!isWanted()) return;
      clearTimeout(this.#patience);
      worker.postMessage({ id, text } satisfies Request);
      const late = () => {
        worker.terminate();
        this.#give(new Error('The worker does not answer.'));
      };
      this.#last = id;
      this.#patience = setTimeout(late, NO_WORKER_MS);
    } catch (error) {
      this.#give(error);
    }
  }

  async #start(): Promise<Worker> {
    const [guide, fingerprints] = await Promise.all([
      loadGuide().catch(() => loadNames()),
      loadFingerprints(),
    ]);
    // The policy of the page lets no other script be started: the rule returns this one, whatever it is given.
    policy ??= globalThis.trustedTypes?.createPolicy('worker', { createScriptURL: () => address });
    const worker = new Worker(policy?.createScriptURL('') ?? address, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => {
      // An answer to an older text does not answer the newer one.
      if (data.id === this.#last) clearTimeout(this.#patience);
      this.#answer(data);
    });
    // The event has no message where the code of the worker could not be loaded.
    worker.addEventListener('error', ({ message }) =>
      this.#give(message || new Error('The worker could not be started.')),
    );
    worker.postMessage({ guide, fingerprints } satisfies Request);
    return worker;
  }

  /** The next text starts another worker. */
  #give(error: unknown): void {
    clearTimeout(this.#patience);
    this.#worker = undefined;
    this.#fail(error);
  }
}
