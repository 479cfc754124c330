import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ integrity: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});
const manifest = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

test.for(['', 'lab/', 'bench/'])(
  'every package of %s has a hash, so that npm installs what was tested',
  (folder) => {
    const { packages } = lockfile.parse(
      JSON.parse(readFileSync(`${folder}package-lock.json`, 'utf8')),
    );
    const { '': _, ...installed } = packages;
    expect(Object.keys(installed).filter((name) => !installed[name]?.integrity)).toEqual([]);
  },
);

test('no package may run a script when it is installed', () => {
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const { allowScripts } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const withScript = Object.keys(packages)
    .filter((name) => packages[name]?.hasInstallScript)
    .map((name) => name.replace('node_modules/', ''));
  expect(withScript.filter((name) => allowScripts[name] !== false)).toEqual([]);
});
