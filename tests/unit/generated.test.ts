import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATED } from '../../scripts/generated.ts';

test.for(GENERATED.map(({ file, generate }) => [basename(file.pathname), file, generate] as const))(
  '%s is what the content makes it (npm run generate writes it)',
  ([, file, generate]) => {
    const before = readFileSync(file, 'utf8');
    expect(before).toBe(generate(before));
  },
);

test('every field of the content model has a description', () => {
  const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
  expect(guide).toMatch(/^\| `meanings\[\]\.name` \|/m);
  expect(guide.match(/^\| `.*\| +\|$/gm)).toBeNull();
});
