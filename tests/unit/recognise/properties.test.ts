import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognisePasted, type Answer, type Found } from '../../../src/recognise/index.ts';
import { pastedTexts } from '../../support/pasted-texts.ts';
import { ask, fingerprints, knowledge, nameOf, shownBy } from '../../support/recognise.ts';

/** Pieces of real formats, from which random texts that almost match a format are made. */
const PARTS = [
  ...pastedTexts
    .filter((_, i) => i % 6 === 0)
    .flatMap(({ text }) => text.split('\n').slice(0, 3))
    .map((line) => line.slice(0, 300)),
  ...fingerprints.formats.flatMap(({ name }) => name.split(' ')),
  'HTTP/1.1 530 <none>\r\n',
  '< HTTP/2 530\n< cf-ray: 8\n',
  '{"log":{"entries":[{"response":{"status":530',
  '#Fields: a sc-status\n',
  '{"log":{',
  '[{',
  '}]',
  '"',
  '\\',
  '`'.repeat(3),
  '> ',
  '\t',
  '\n',
  '\r\n',
  '\u001b[31m',
  '\u0000',
  '\u{1f4a9}',
  '\ud83d',
  ' '.repeat(400),
  '9'.repeat(300),
];

const anyText = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.json(),
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 20 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
);

/** What was found in the part of the text that an answer shows. */
function foundIn(answer: Answer): readonly Found[] {
  return answer.kind === 'part' ? [answer, ...answer.others].flatMap(({ found }) => found) : [];
}

test('whatever is pasted is read to its end, and what was found is where the answer says', () => {
  fc.assert(
    fc.property(anyText, (pasted) => {
      const { answers, read, lines, decided } = shownBy(pasted);
      expect(read).toBe(lines);
      expect(decided).toBe(answers.length > 0);
      for (const answer of answers) {
        if (!answer.seen) throw new Error('an answer to no part of the text');
        const { text, line, count } = answer.seen;
        expect(count).toBeGreaterThan(0);
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(Math.max(1, lines));
        for (const { range } of foundIn(answer)) {
          if (!range) continue;
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever is asked gets an answer, and the same one each time', () => {
  fc.assert(
    fc.property(anyText, (asked) => {
      expect(ask(asked)).toEqual(ask(asked));
    }),
    { numRuns: 100 },
  );
});

/** The answers to each text that was asked for, without the places where they are seen. */
const known = new Map<string, string>();

function outcomesOf(text: string): string {
  const outcome = known.get(text) ?? outcomes(text).join();
  known.set(text, outcome);
  return outcome;
}

function outcomes(text: string): string[] {
  return shownBy(text).answers.map((answer) =>
    [
      nameOf(answer),
      answer.kind === 'part' ? answer.sure : '',
      answer.seen?.count ?? '',
      ...foundIn(answer).map(({ index }) => index ?? 'name'),
    ].join(' '),
  );
}

const eachLine = (wrap: (line: string) => string) => (text: string) =>
  text.replace(/\n$/, '').split('\n').map(wrap).join('\n');

/** A file in HAR is one JSON text, and is read only whole. */
const isFile = ({ format }: { readonly format: string }) => format === 'har';

/** Some texts are wrapped already, or have signs before their lines as curl prints them. */
const isMarked = ({ text }: { readonly text: string }) => /^\s*(?:[<>*] |`{3}|>$)/m.test(text);

const WRAPPINGS: readonly (readonly [name: string, wrap: (text: string) => string])[] = [
  ['in a fence of Markdown', (text) => `\`\`\`log\n${text}\n\`\`\`\n`],
  ['in a fence of tildes', (text) => `~~~\n${text}\n~~~\n`],
  ['in {code} of Jira', (text) => `{code:title=app.log}\n${text}\n{code}`],
  ['quoted', eachLine((line) => (line === '' ? '>' : `> ${line}`))],
  ['indented', eachLine((line) => (line === '' ? '' : `    ${line}`))],
  ['with the line ends of Windows', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['between empty lines', (text) => `\n\n${text}\n\n\n`],
  ['in colours', eachLine((line) => `\u001B[32m${line}\u001B[0m`)],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00A0')],
  ['from docker compose', eachLine((line) => `web-1  | ${line}`)],
  ['from kubectl', eachLine((line) => `[pod/web-5d9c7b8f6-x7k2p/app] ${line}`)],
  ['from a container', eachLine((line) => `2026-11-22T15:05:11.123456789Z stdout F ${line}`)],
  ['from syslog', eachLine((line) => `Nov 22 12:10:31 host app[123]: ${line}`)],
];

/** Each text is wrapped in every fourth way, and each way is tried on every fourth text. */
const SHARE = 4;

describe('a text gets the answers that it gets alone', () => {
  const texts = pastedTexts.filter((entry) => !isFile(entry) && !isMarked(entry));
  test.for(WRAPPINGS.map(([name, wrap], i) => [name, wrap, i] as const))('%s', ([, wrap, way]) => {
    const own = texts.filter((_, i) => i % SHARE === way % SHARE);
    expect(own.length).toBeGreaterThan(pastedTexts.length / (2 * SHARE));
    const changed = own.filter(({ text }) => outcomes(wrap(text)).join() !== outcomesOf(text));
    expect(changed.map(({ file }) => file)).toEqual([]);
  });
});

const LOG = '127.0.0.1 - - [22/Nov/2026:12:10:31 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"\n'.repeat(
  1500,
);

test('when time is up, the result says how much was read', () => {
  let looks = 0;
  const { read, lines } = recognisePasted(LOG, knowledge, () => ++looks < 5);
  expect(lines).toBeGreaterThanOrEqual(1500);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(1500);
});

test('even if there is no time at all, the first lines are read', () => {
  const { answers, read } = recognisePasted(LOG, knowledge, () => false);
  expect(read).toBeGreaterThan(0);
  expect(answers.map(nameOf)).toEqual(['499#nginx']);
});

test('the clock is asked no oftener than the text is longer', () => {
  const looksFor = (times: number) => {
    let looks = 0;
    recognisePasted(LOG.repeat(times), knowledge, () => ++looks > 0);
    return looks;
  };
  const once = looksFor(1);
  expect(once).toBeGreaterThan(5);
  expect(looksFor(4)).toBeLessThan(5 * once);
});
