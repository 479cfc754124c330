import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ROOT } from '../peers/files.ts';
import type { Payloads } from '../payloads.ts';
import { freshPage } from './browser.ts';

/** How long the recogniser takes in the main thread of a page, in milliseconds. */
export interface RecogniseResult {
  /** To learn the names of the guide alone, which is what the first answer waits for, and all of it. */
  readonly learnNames: number;
  readonly learn: number;
  /** For each text, in their order. */
  readonly texts: readonly number[];
}

/** Only a page of an own origin with these headers has a clock finer than a tenth of a millisecond. */
const ISOLATED = {
  'content-type': 'text/html',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const ADDRESS = 'https://growth.example/';

/** The bundle's name for the recogniser. */
declare const Recogniser: typeof import('../../src/recognise/index.ts');

/** The recogniser as one script for a page, built as the site's scripts are. */
export async function bundleRecogniser(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: join(ROOT, 'src/recognise/index.ts'),
        formats: ['iife'],
        name: 'Recogniser',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const chunk = outputs[0]?.output[0];
  if (!chunk) throw new Error('The recogniser could not be bundled.');
  return chunk.code;
}

/**
 * Learns in a fresh page, and recognises each text once.
 *
 * @param slowness how many times slower than this machine the processor is
 */
export async function measureRecogniser(
  browser: Browser,
  script: string,
  { guide, fingerprints }: Payloads,
  texts: readonly string[],
  slowness: number,
): Promise<RecogniseResult> {
  const { context, page, cdp } = await freshPage(browser);
  try {
    await isolated(page);
    await page.addScriptTag({ content: script });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowness });
    return await page.evaluate(runInPage, { guide, fingerprints, texts });
  } finally {
    await context.close();
  }
}

async function isolated(page: Page): Promise<void> {
  await page.route(ADDRESS, (route) =>
    route.fulfill({ headers: ISOLATED, body: '<!doctype html><title>Growth</title>' }),
  );
  await page.goto(ADDRESS);
}

/** Runs in the page. */
function runInPage({
  guide,
  fingerprints,
  texts,
}: Pick<Payloads, 'guide' | 'fingerprints'> & {
  readonly texts: readonly string[];
}): RecogniseResult {
  const start = performance.now();
  Recogniser.learn(guide);
  const named = performance.now();
  const knowledge = Recogniser.learn(guide, fingerprints);
  const learned = performance.now();
  return {
    learnNames: named - start,
    learn: learned - named,
    texts: texts.map((text) => {
      const asked = performance.now();
      if (Recogniser.isPasted(text)) Recogniser.recognisePasted(text, knowledge, () => true);
      else Recogniser.recogniseQuestion(text, knowledge);
      return performance.now() - asked;
    }),
  };
}
