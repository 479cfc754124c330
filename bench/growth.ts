import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launch } from './measure/browser.ts';
import { bundleRecogniser, measureRecogniser, type RecogniseResult } from './measure/recognise.ts';
import { payloadsOf, type Payloads } from './payloads.ts';
import { BENCH } from './peers/files.ts';
import { machine, table, writeTables } from './report.ts';
import { median } from './results.ts';
import { LOG_SIZES, logs, pastedTexts, questions } from './texts.ts';

/** How many meanings the guide has in each measurement. */
const SIZES = [6, 100, 250] as const;
/** How many times slower than this machine the processor is. */
const SLOWNESS = [1, 4] as const;
/** Other work on the machine only adds to a time, so the least of the rounds is the truest. */
const ROUNDS = 5;

const KINDS = {
  questions: questions(),
  pasted: pastedTexts(),
  logs: Object.entries(logs()).flatMap(([kind, text]) =>
    LOG_SIZES.map((size) => ({ kind, size, text: text.slice(0, size) })),
  ),
};
const LOG_TEXTS = KINDS.logs.map(({ text }) => text);

/** The times at one size and one speed. */
interface Times {
  readonly learnNames: number;
  readonly learn: number;
  /** The first question waits for code that is not compiled yet. */
  readonly firstQuestion: number;
  readonly questions: readonly number[];
  readonly pasted: readonly number[];
  readonly logs: readonly number[];
}

const script = await bundleRecogniser();
const browser = await launch();
const payloads = SIZES.map((size) => payloadsOf(size));
const results: Times[][] = [];
try {
  for (const [i, data] of payloads.entries()) {
    const times: Times[] = [];
    for (const slowness of SLOWNESS) {
      times.push(await measure(data, slowness));
      console.log(`${SIZES[i] ?? ''} meanings, ${slowness} times slower: done`);
    }
    results.push(times);
  }
} finally {
  await browser.close();
}
writeTables(join(BENCH, 'README.md'), 'growth.ts', [
  `${machine(browser.version())} ${KINDS.questions.length} questions, ${KINDS.pasted.length} pasted texts; each time is the least of ${ROUNDS} rounds, of logs the only one. Times in milliseconds: at this machine’s speed / with a processor four times slower.`,
  table(['', ...SIZES.map((size) => `${size} meanings`)], [...sizeRows(), ...timeRows()]),
]);

async function measure(data: Payloads, slowness: number): Promise<Times> {
  const asked: RecogniseResult[] = [];
  const pasted: RecogniseResult[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    asked.push(await measureRecogniser(browser, script, data, KINDS.questions, slowness));
    pasted.push(await measureRecogniser(browser, script, data, KINDS.pasted, slowness));
  }
  const all = [...asked, ...pasted];
  const [firstQuestion = 0, ...others] = leastOf(asked);
  const { texts } = await measureRecogniser(browser, script, data, LOG_TEXTS, slowness);
  return {
    learnNames: Math.min(...all.map(({ learnNames }) => learnNames)),
    learn: Math.min(...all.map(({ learn }) => learn)),
    firstQuestion,
    questions: others,
    pasted: leastOf(pasted),
    logs: texts,
  };
}

/** The least over the rounds for each text. */
function leastOf(rounds: readonly RecogniseResult[]): number[] {
  return (rounds[0]?.texts ?? []).map((_, i) =>
    Math.min(...rounds.map(({ texts }) => texts[i] ?? 0)),
  );
}

/** How large the files are. */
function sizeRows(): string[][] {
  return (['guide', 'fingerprints', 'details'] as const).map((name) => [
    `\`${name}.json\`, bytes: raw / gzip / brotli`,
    ...payloads.map((data) => {
      const bytes = Buffer.from(JSON.stringify(data[name]));
      return [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)]
        .map(({ length }) => length.toLocaleString('en'))
        .join(' / ');
    }),
  ]);
}

function timeRows(): string[][] {
  const row = (label: string, of: (times: Times) => number) => [
    label,
    ...results.map((times) => times.map((at) => printed(of(at))).join(' / ')),
  ];
  return [
    row('Learning the names', ({ learnNames }) => learnNames),
    row('Learning the names and fingerprints', ({ learn }) => learn),
    row('The first question', ({ firstQuestion }) => firstQuestion),
    row('A further question, median', (times) => median(times.questions) ?? 0),
    row('A further question, worst', (times) => Math.max(...times.questions)),
    row('A pasted text, median', (times) => median(times.pasted) ?? 0),
    row('A pasted text, worst', (times) => Math.max(...times.pasted)),
    ...KINDS.logs.map(({ kind, size }, i) =>
      row(`${size / 1000} kB of ${kind}`, (times) => times.logs[i] ?? 0),
    ),
  ];
}

function printed(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
}
