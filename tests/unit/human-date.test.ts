import { expect, test } from 'vitest';
import { humanDate } from '../../src/shared/human-date.ts';

test.for([
  ['2026-11-22', '22 November 2026'],
  ['2026-01-01', '1 January 2026'],
  ['2023-04', 'April 2023'],
  ['2019', '2019'],
] as const)('%s is printed as %s', ([date, text]) => {
  expect(humanDate(date)).toBe(text);
});
