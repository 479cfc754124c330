import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultsOf } from '../../src/build/integrations/check-dist/index.ts';
import { readPermalinks } from '../../src/build/integrations/check-dist/permalinks.ts';
import { attribute, readSite } from '../../src/build/integrations/built-site.ts';
import { writeSyntheticCodes } from '../../scripts/synthetic-content.ts';
import { ProjectCopy } from '../support/project-copy.ts';

/** What a build says, without the list of its pages: a page may have “warning” in its name. */
function messagesIn(output: string): string {
  return output.replace(/^.*├─ \/.*$/gm, '');
}

test('bad content stops the build with one report of everything that is wrong', async () => {
  using project = new ProjectCopy();
  project.edit('content/codes/598/index.mdx', '- code: 599', '- code: 888');
  project.move('content/codes/530/cloudflare.mdx', 'content/codes/530/cloudfare.mdx');
  project.edit('content/codes/999/index.mdx', /^## Conclusion\n[^]*/m, '');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('related[0].code: there is no article on 888');
  expect(output).toContain(
    '→ Name a code that has an article, or add content/codes/888/index.mdx.',
  );
  expect(output).toContain('file name: there is no product called cloudfare');
  expect(output).toContain('→ Did you mean cloudflare?');
  expect(output).toContain('has no section “Conclusion”');
  expect(output).toContain('→ Add “## Conclusion”');
});

test('a file whose YAML cannot be read is in the report with everything else', async () => {
  using project = new ProjectCopy();
  project.edit('content/products/nginx.yaml', 'kind: web-server', "kind: 'web-server");
  project.edit('content/codes/999/index.mdx', /^title: .*$/m, 'title: No');
  project.edit('content/codes/530/cloudflare.mdx', /^checked: .*$/m, 'checked: 2026-11-22');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toMatch(/content\/products\/nginx\.yaml\s+line \d+: is not valid YAML/);
  expect(output).toContain('title: is too short');
  // Astro reads a day without quotes as a date, and would report that alone.
  expect(output).toContain('checked: is not a date');
});

test('a dead anchor in an article stops the build', async () => {
  using project = new ProjectCopy();
  project.edit(
    'content/codes/999/index.mdx',
    '## Conclusion\n',
    '## Conclusion\n\nSee [nowhere](/499#nowhere).\n',
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('999.html: “/499#nowhere” leads to no id on 499.html');
});

test('a heading that is reworded breaks links, and stops the build until both are settled', async () => {
  using project = new ProjectCopy();
  project.edit('content/codes/499/nginx.mdx', '#### Who hung up', '#### Who left');
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain(
    'content/codes/499/permalinks.txt: “/499#nginx-who-hung-up” no longer resolves',
  );
  expect(output).toContain('published for the first time (/499#nginx-who-left)');
  expect(output).toContain('npm run permalinks');
});

test('a new product of 499 is one new file, and a hundred new codes touch none that is there', async () => {
  using project = new ProjectCopy();
  const before = project.files('content');
  const codes = writeSyntheticCodes(join(project.folder, 'content'), 100);
  const arcgis = project.read('content/codes/499/arcgis.mdx');
  project.write(
    'content/codes/499/synthetic-0.mdx',
    arcgis
      .replace(/^aliases: .*\n/m, '')
      .replace('---\n', '---\nnoSample: It exists only in this test, which shows no sample.\n'),
  );
  const changed = project.files('content').filter((file) => before.includes(file));
  expect(changed).toEqual(before);

  const first = await project.build();
  expect(first.code).toBe(1);
  expect(first.output).toContain('/499#synthetic-0');
  expect(first.output).not.toContain('no longer resolves');
  expect((await project.run('scripts/permalinks.ts')).code).toBe(0);
  const { code, output } = await project.build();
  expect(code, output).toBe(0);
  expect(messagesIn(output)).not.toMatch(/warn/i);
  const site = readSite(join(project.folder, 'dist'), '/');
  for (const added of codes) expect(site.files).toContain(`${added}.html`);
  expect(site.pages.find(({ file }) => file === '499.html')?.html).toContain('id="synthetic-0"');
});

test('the site builds below a base path, with its own address, and without a warning', async () => {
  using project = new ProjectCopy();
  const { code, output } = await project.build({
    BASE_PATH: '/guide',
    SITE_URL: 'https://guide.example',
  });
  expect(code, output).toBe(0);
  expect(messagesIn(output)).not.toMatch(/warn/i);
  const site = readSite(join(project.folder, 'dist'), '/guide');
  expect(faultsOf(site, readPermalinks(project.folder))).toEqual([]);
  expect([...site.files].filter((file) => /^_(?!astro\/)/.test(file))).toEqual([]);
  const article = site.pages.find(({ file }) => file === '499.html');
  const canonical = article?.elements.find((element) => attribute(element, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe('https://guide.example/guide/499');
  const tools = site.pages.find(({ file }) => file === 'guides/tools.html');
  expect(tools?.html).toContain('https://guide.example/guide/{status}');
  expect(tools?.html).not.toContain('is an example');
});

test('a variable that is empty is not set, and a contact that is known is named', async () => {
  using project = new ProjectCopy();
  const { code, output } = await project.build({
    BASE_PATH: '',
    SITE_URL: '',
    REPO_URL: '',
    CONTACT_URL: 'https://guide.example/contact',
  });
  expect(code, output).toBe(0);
  const site = readSite(join(project.folder, 'dist'), '/');
  expect(faultsOf(site, readPermalinks(project.folder))).toEqual([]);
  const article = site.pages.find(({ file }) => file === '499.html');
  expect(article?.html).toContain('http://localhost:4321/499.png');
  expect(article?.html).not.toMatch(/rel="?canonical/);
  const tools = site.pages.find(({ file }) => file === 'guides/tools.html');
  const about = site.pages.find(({ file }) => file === 'about.html');
  expect(about?.html).toContain('https://guide.example/contact');
  expect(project.read('dist/.well-known/security.txt')).toContain(
    'Contact: https://guide.example/contact\n',
  );
  expect(tools?.html).toContain('https://guide.example/{status}');
  expect(tools?.html).toContain('is an example');
});
