import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';

const root = new URL('../../', import.meta.url);
const names = z.record(z.string(), z.string());
const { dependencies, devDependencies } = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));

test('the README says why each dependency is there, and names no others', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const [, section = ''] = readme.split('## What it is built with, and why');
  const named = [...section.matchAll(/^\| +`([^`]+)` +\| \S/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});
