import { expect, test } from 'vitest';
import { quotation } from '../../../src/features/cite/quotation.ts';
import { mask, secretsIn } from '../../../src/features/cite/mask.ts';
import { recognisePasted, recogniseQuestion } from '../../../src/recognise/index.ts';
import { HOSTILE, randomTexts } from '../../support/hostile-texts.ts';
import { knowledge } from '../../support/recognise.ts';

/** How often the clock is asked before time is up: more lines than one sees at once have been read by then. */
const MOST_LOOKS = 20;

/** As much as the page takes of a question. */
const MOST_IN_ADDRESS = 2000;

const texts = [
  ...Object.entries(HOSTILE),
  ...randomTexts(200).map((text, i) => [`random text ${i}`, text] as const),
];

test.for(texts)('%s is read', ([, text]) => {
  let looks = 0;
  const { answers, read, lines } = recognisePasted(text, knowledge, () => ++looks < MOST_LOOKS);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThanOrEqual(lines);
  if (looks < MOST_LOOKS) expect(read).toBe(lines);
  for (const { seen } of answers) {
    expect(seen?.line).toBeLessThanOrEqual(lines);
    expect(quotation(seen?.text ?? '', 0, 'likely')).toContain('Identified from this text');
  }
});

test.for(texts)('%s is a question like any other', ([, text]) => {
  const { answers } = recogniseQuestion(text.slice(0, MOST_IN_ADDRESS), knowledge);
  expect(answers.length).toBeLessThan(knowledge.guide.parts.length);
});

test.for(texts)('%s is masked once and for all', ([, text]) => {
  const once = mask(text, secretsIn(text));
  expect(secretsIn(once.text)).toEqual([]);
  if (once.count === 0) expect(once.text).toBe(text);
});
