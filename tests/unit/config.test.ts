import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The settings of a build that runs with these environment variables. */
function settings(env: Readonly<Record<string, string>>): unknown {
  const module = new URL('../../src/config.ts', import.meta.url).href;
  const script = `
    const { siteUrl, basePath, siteAddress, repositoryUrl, isPublic } = await import('${module}');
    console.log(JSON.stringify({ siteUrl, basePath, siteAddress, repositoryUrl, isPublic }));`;
  const words = ['--input-type=module', '-e', script];
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, words, { cwd, env, encoding: 'utf8' }));
}

test('a variable that is empty is not set', () => {
  expect(settings({ BASE_PATH: '', SITE_URL: '', REPO_URL: '' })).toEqual({ isPublic: false });
});

test('the address of the site is put together from its parts', () => {
  expect(
    settings({
      BASE_PATH: '/guide',
      SITE_URL: 'https://guide.example',
      REPO_URL: 'https://code.example/guide/',
    }),
  ).toEqual({
    isPublic: true,
    siteUrl: 'https://guide.example',
    basePath: '/guide',
    siteAddress: 'https://guide.example/guide',
    repositoryUrl: 'https://code.example/guide',
  });
});
