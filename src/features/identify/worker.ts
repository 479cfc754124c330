import { learn, recognisePasted, type Knowledge, type Recognition } from '../../recognise/index.ts';
import type { FingerprintData, GuideData } from '../../shared/guide-data.ts';

/** When reading must end, and when matching, so that the answer comes within a second, ms. */
const PATIENCE_MS = { read: 500, match: 850 } as const;

/** What the worker receives: first the data of the guide, then texts. */
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
  if (!knowledge) throw new Error('A text arrived before the data that is needed to read it.');
  const start = performance.now();
  const found = recognisePasted(
    request.text,
    knowledge,
    (part) => performance.now() < start + PATIENCE_MS[part],
  );
  postMessage({ id: request.id, ...found } satisfies Reading);
});
