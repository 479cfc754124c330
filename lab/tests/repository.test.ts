import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { scriptIds } from '../kit/scripts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const facts = z.object({
  provenance: z.object({ kind: z.string(), script: z.string().optional() }),
});

/** The samples in the content that say they were recorded: the script that each names, by its id. */
const recorded = new Map(
  globSync('content/codes/*/samples/*.md', { cwd: ROOT }).flatMap((file) => {
    const [, matter = ''] = readFileSync(`${ROOT}/${file}`, 'utf8').split(/^---$/m);
    const { provenance } = facts.parse(load(matter));
    const id = file.replace(/^content\/codes\/(.*)\/samples\/(.*)\.md$/, '$1/$2');
    return provenance.kind === 'recorded' ? [[id, provenance.script] as const] : [];
  }),
);

test('each script has its recording in the content, and each recording its script', async () => {
  expect([...recorded.keys()].sort()).toEqual(await scriptIds());
});

test('each recording names the script of its own name', () => {
  expect([...recorded]).toEqual([...recorded].map(([id]) => [id, `lab/samples/${id}.ts`]));
});
