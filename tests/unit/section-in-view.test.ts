import { expect, test } from 'vitest';
import { sectionInView } from '../../src/client/article/section-in-view.ts';

const HEIGHT = 1000;

test.for([
  ['above the first heading', [400, 900], false, -1],
  ['a heading has come to the reading line', [300, 900], false, 0],
  ['between two headings', [-500, 700], false, 0],
  ['at a heading that was jumped to', [-900, 16, 500], false, 1],
  ['at the end, the last heading in the window', [-900, 16, 500], true, 2],
  ['without headings', [], false, -1],
] as const)('%s', ([, tops, atEnd, expected]) => {
  expect(sectionInView(tops, HEIGHT, atEnd)).toBe(expected);
});
