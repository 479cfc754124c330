import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/build/integrations/check-dist/index.ts';
import { attribute, readSite } from '../../src/build/integrations/built-site.ts';
import { ProjectCopy } from '../support/project-copy.ts';

test('bad content stops the build with one report of everything that is wrong', async () => {
  using project = new ProjectCopy();
  project.remove('content/codes/598.mdx');
  project.edit('content/codes/530.mdx', 'product: cloudflare', 'product: cloudfare');
  project.edit('content/codes/999.mdx', /^## Conclusion\n[^]*/m, '');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('related[0].code: there is no page for 598');
  expect(output).toContain('→ Add content/codes/598.mdx, or name one of 499, 530, 561, 599, 999.');
  expect(output).toContain('meanings[0].product: there is no product called cloudfare');
  expect(output).toContain('→ Did you mean cloudflare?');
  expect(output).toContain('has no section “Conclusion”');
  expect(output).toContain('→ Add “## Conclusion”');
});

test('a dead anchor in an article stops the build', async () => {
  using project = new ProjectCopy();
  project.edit(
    'content/codes/999.mdx',
    '## Conclusion\n',
    '## Conclusion\n\nSee [nowhere](/499#nowhere).\n',
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('999.html: “/499#nowhere” leads to no id on 499.html');
});

test('a heading that is reworded breaks links, and stops the build until both are settled', async () => {
  using project = new ProjectCopy();
  project.edit('content/codes/499.mdx', '#### Who hung up', '#### Who left');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('tests/permalinks.txt: “/499#nginx-who-hung-up” no longer resolves');
  expect(output).toContain('“/499#nginx-who-left” is published for the first time');
  expect(output).toContain('npm run permalinks');
});

test('an article that the index would leave out stops the build', async () => {
  using project = new ProjectCopy();
  project.edit(
    'src/layouts/Article.astro',
    ' data-pagefind-body',
    ' data-pagefind-body={code !== 561 || undefined}',
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('The page of /561 has no body or no title to index.');
});

test('the site builds below a base path, with its own address, and without a warning', async () => {
  using project = new ProjectCopy();
  const { code, output } = await project.build({
    BASE_PATH: '/guide',
    SITE_URL: 'https://guide.example',
  });
  expect(code, output).toBe(0);
  expect(output).not.toMatch(/warn/i);
  const site = readSite(join(project.folder, 'dist'), '/guide');
  expect(faultsOf(site, project.read('tests/permalinks.txt'))).toEqual([]);
  expect([...site.files].filter((file) => /^_(?!astro\/)/.test(file))).toEqual([]);
  const article = site.pages.find(({ file }) => file === '499.html');
  const canonical = article?.elements.find((element) => attribute(element, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe('https://guide.example/guide/499');
});

test('a variable that is empty is not set', async () => {
  using project = new ProjectCopy();
  const { code, output } = await project.build({ BASE_PATH: '', SITE_URL: '', REPO_URL: '' });
  expect(code, output).toBe(0);
  const site = readSite(join(project.folder, 'dist'), '/');
  expect(faultsOf(site, project.read('tests/permalinks.txt'))).toEqual([]);
  const article = site.pages.find(({ file }) => file === '499.html');
  expect(article?.html).toContain('http://localhost:4321/499.png');
  expect(article?.html).not.toMatch(/rel="?canonical/);
});
