import { expect, test } from 'vitest';
import { isConnectionFree } from '../../src/features/common/guide-data.ts';

test.for([
  [true, { saveData: false, effectiveType: '4g' }],
  [true, { saveData: false, effectiveType: '4g', type: 'wifi' }],
  [false, { saveData: false, effectiveType: '4g', type: 'cellular' }],
  [false, { saveData: true, effectiveType: '4g' }],
  [false, { saveData: false, effectiveType: '3g' }],
  [false, { effectiveType: '4g' }],
  [false, undefined],
] as const)('a connection is used early only if it is free: %s', ([isFree, connection]) => {
  expect(isConnectionFree(connection)).toBe(isFree);
});
