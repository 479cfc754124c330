import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkIntegrity } from '../../src/catalog/integrity.ts';
import { parseContent } from '../../src/catalog/parse.ts';
import { report } from '../../src/catalog/problems.ts';
import { readContent } from '../../src/catalog/read-content.ts';

test('the content of this guide has no problems', () => {
  const root = fileURLToPath(new URL('../../content', import.meta.url));
  const { content, problems } = parseContent(readContent(root));
  const all = [...problems, ...checkIntegrity(content, problems.length === 0)];
  expect(all, report(all)).toEqual([]);
});
