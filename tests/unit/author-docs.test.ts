import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withFieldTables } from '../../src/schemas/author-docs.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');

test('the authors’ guide lists the fields as the schemas have them (npm run docs writes it)', () => {
  expect(guide).toBe(withFieldTables(guide));
});

test('every field has a description', () => {
  expect(guide.match(/^\| `.*\| +\|$/gm)).toBeNull();
});
