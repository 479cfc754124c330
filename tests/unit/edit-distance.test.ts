import { expect, test } from 'vitest';
import { editDistance } from '../../src/shared/edit-distance.ts';

test.for([
  ['nginx', 'nginx', 0],
  ['ngnix', 'nginx', 1],
  ['cloudfare', 'cloudflare', 1],
  ['tornadoo', 'tornado', 1],
  ['abc', 'xyz', 3],
  ['', 'ab', 2],
] as const)('“%s” becomes “%s” with %i edits', ([typed, name, edits]) => {
  expect(editDistance(typed, name)).toBe(edits);
});
