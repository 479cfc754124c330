import { expect, test } from 'vitest';
import { sectionInView } from '../../src/features/article/section-in-view.ts';

const HEIGHT = 1000;

test.for([
  ['above the first heading', [400, 900], 5000, -1],
  ['a heading has reached the reading line', [110, 900], 5000, 0],
  ['between two headings', [-500, 700], 5000, 0],
  ['at a heading that was jumped to', [-900, 16, 500], 5000, 1],
  ['near the end, with the line halfway down', [-900, 400, 800], 500, 1],
  ['at the end, the last heading in the window', [-900, 16, 900], 0, 2],
  ['without headings', [], 0, -1],
] as const)('%s', ([, tops, remaining, expected]) => {
  expect(sectionInView(tops, HEIGHT, remaining)).toBe(expected);
});
