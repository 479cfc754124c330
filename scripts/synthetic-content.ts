import { globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many products share the synthetic meanings. */
const PRODUCTS = 60;

/** The numbers to use. Those that real codes are least likely to need come first. */
const NUMBERS = [6, 7, 8, 9, 4, 5].flatMap((digit) =>
  Array.from({ length: 100 }, (_, i) => digit * 100 + 99 - i),
);

/**
 * Adds synthetic codes to a `content` folder, to see how the guide behaves when it is large. Each code has two
 * meanings, a sample, a pasted text and prose, all with words of its own. They are never published.
 *
 * @param folder the path of the folder
 * @param count how many codes to add
 * @returns the codes that were added
 * @throws {Error} if there are not enough free numbers
 */
export function writeSyntheticCodes(folder: string, count: number): number[] {
  const taken = new Set([
    ...readdirSync(join(folder, 'codes')).map(Number),
    ...mentionedIn(folder),
  ]);
  const codes = NUMBERS.filter((code) => !taken.has(code)).slice(0, count);
  if (codes.length < count) throw new Error(`There are only ${codes.length} free numbers.`);
  for (let i = 0; i < Math.min(PRODUCTS, 2 * count); i++) writeProduct(folder, i);
  for (const [i, code] of codes.entries()) writeCode(folder, code, i, codes);
  return codes;
}

function writeProduct(folder: string, i: number): void {
  writeFileSync(
    join(folder, 'products', `synthetic-${i}.yaml`),
    `name: Synthetic ${word(i)}
kind: application
summary: A made-up application that sends ${word(i)} numbers for no reason.
url: https://example.com/${word(i)}
spellings: [syn${word(i)}]
`,
  );
}

/** The numbers that pages explain in passing. */
function mentionedIn(folder: string): number[] {
  return globSync(['codes/*/index.mdx', 'guides/*.mdx'], { cwd: folder }).flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}- number: (\d+)$/gm),
      ([, number]) => Number(number),
    ),
  );
}

/** Writes the folder of one code: its article, two meanings, a sample and pasted texts. */
function writeCode(folder: string, code: number, i: number, codes: readonly number[]): void {
  const home = join(folder, 'codes', String(code));
  mkdirSync(join(home, 'samples'), { recursive: true });
  mkdirSync(join(home, 'pasted'));
  const [first, second] = [(2 * i) % PRODUCTS, (2 * i + 1) % PRODUCTS];
  const related = [499, 530, 599, ...codes].filter((other) => other !== code).slice(0, 3);
  writeFileSync(
    join(home, 'index.mdx'),
    `---
title: ${title(i)} or ${title(i + 1)}
summary: What two made-up products mean by ${code}, how to tell the ${word(i)} one from the other, and what to do.
related:
${related.map((other) => `  - code: ${other}\n    why: Another number that the ${word(i)} department meets every day.`).join('\n')}
aliases: [synthetic-${code}]
searchTerms: [${word(i)} ${word(i + 7)} error]
reviewed: '2026-11-22'
changes:
  - { date: '2026-11-22', what: First published }
---

## Introduction

${prose(i, 3)}

## In action

<Meanings />

### How the two differ

| Product | In the log | Who can fix it |
| --- | --- | --- |
| Synthetic ${word(first)} | \`${word(i)}\` | the caller |
| Synthetic ${word(second)} | nothing | the site owner |

## Sample

<Sample id="synthetic-${first}-log" />

## Conclusion

${prose(i + 1, 1)}
`,
  );
  for (const [product, offset] of [
    [first, 0],
    [second, 1],
  ] as const) {
    writeFileSync(
      join(home, `synthetic-${product}.mdx`),
      meaning(code, product, i + offset, offset === 0),
    );
  }
  writeFileSync(
    join(home, 'samples', `synthetic-${first}-log.md`),
    `---
title: The ${word(i)} line of ${code}
product: synthetic-${first}
provenance:
  kind: illustrative
  source: { title: The manual, url: 'https://example.com/manual' }
  checked: '2026-11-22'
---

\`\`\`access-log
127.0.0.1 - - "GET /${word(i)} HTTP/1.1" ${code} 0 syn-${word(i)}-${code}
\`\`\`
`,
  );
  writeFileSync(
    join(home, 'pasted', 'log-line.txt'),
    `---
from: made up for tests
kind: composed
format: other
expect:
  - {meaning: ${code}#synthetic-${first}, sure: certain}
why: the made-up log line of the made-up product
---
"GET /${word(i)} HTTP/1.1" ${code} 0 syn-${word(i)}-${code}
`,
  );
}

function meaning(code: number, product: number, i: number, isSampled: boolean): string {
  return `---
name: ${title(i)}
seenIn: ${isSampled ? 'log' : '[response, log]'}
actionBy: ${isSampled ? 'caller' : 'site-owner'}
retry: after-fix
summary: Synthetic ${word(product)} says ${code} when its ${word(i)} stops before the ${word(i + 3)} has begun.
advice:
  visitor: Nothing is wrong with your device. Wait until the ${word(i)} has passed, and try again once.
  site-owner: Look at \`${word(i)}.log\`, and raise the limit of the ${word(i + 5)} until it fits.
  developer: Send the ${word(i)} again after a pause, and at most three times.
fingerprints:
  - in: log
    pattern: 'syn-${word(i)}-${code}'
    tells: the ${word(i)} token in the log of Synthetic ${word(product)}
    weight: conclusive
  - in: log
    pattern: '" ${code} 0 '
    tells: the number with no bytes, as many products log it
    weight: supporting
${isSampled ? '' : `noSample: The ${word(i)} has never been seen outside of this test.\n`}sources:
  - { title: The manual of ${word(product)}, url: 'https://example.com/${word(product)}', kind: documentation }
checked: '2026-11-22'
searchTerms: [${word(i)} stops before ${word(i + 3)}, syn ${code}]
---

${prose(i, 2)}

#### Usual causes

1. The ${word(i + 2)} is too slow for the ${word(i + 9)}.
2. The ${word(i + 4)} is gone, and nobody noticed the ${word(i + 11)}.
`;
}

const SYLLABLES = [
  'ba',
  'ke',
  'li',
  'mo',
  'nu',
  'ra',
  'se',
  'ti',
  'vo',
  'zu',
  'dar',
  'fen',
  'gol',
  'hin',
  'jum',
];

/** A made-up word. The same number always gives the same word. */
function word(i: number): string {
  const n = SYLLABLES.length;
  return [i % n, Math.floor(i / n) % n, (i * 7 + 3) % n].map((at) => SYLLABLES[at] ?? '').join('');
}

function title(i: number): string {
  const text = `${word(i)} ${word(i + 1)} failed`;
  return text.replace(/^./, (first) => first.toUpperCase());
}

function prose(i: number, paragraphs: number): string {
  return Array.from(
    { length: paragraphs },
    (_, p) =>
      `When the ${word(i + p)} meets the ${word(i + p + 1)}, the ${word(i + p + 2)} writes its number and goes. The ${word(i + 5)} then waits for the ${word(i + p + 6)}, which may take a ${word(i + 8)} or two. Nothing else happens until the ${word(i + p + 9)} is asked again.`,
  ).join('\n\n');
}
