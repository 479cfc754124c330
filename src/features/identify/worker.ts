import { learn, recognise, type Knowledge, type Recognition } from '../../recognise/index.ts';
import type { FingerprintData, GuideData } from '../../shared/guide-data.ts';

/** The answer comes within a second, ms. */
const PATIENCE_MS = 850;

/** What is asked of the worker: first what is known, then texts. */
export type Request =
  | { readonly guide: GuideData; readonly fingerprints: FingerprintData }
  | { readonly id: number; readonly text: string };

/** What the worker answers to a text. */
export interface Reading extends Recognition {
  readonly id: number;
}

let knowledge: Knowledge | undefined;

addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  if ('guide' in request) {
    knowledge = learn(request.guide, request.fingerprints);
    return;
  }
  if (!knowledge) throw new Error('A text came before what is known.');
  const until = performance.now() + PATIENCE_MS;
  const found = recognise(request.text, knowledge, () => performance.now() < until);
  postMessage({ id: request.id, ...found } satisfies Reading);
});
