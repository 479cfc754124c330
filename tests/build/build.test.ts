import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { expect, test } from 'vitest';
import { attribute, readSite } from '../../src/build/integrations/built-site.ts';
import { writeSyntheticCodes } from '../../scripts/synthetic-content.ts';
import { findChromium } from '../support/chromium.ts';
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
  const { code, output } = await project.run('scripts/check-content.ts');
  expect(code).toBe(1);
  expect(output).toMatch(/content\/products\/nginx\.yaml\s+line \d+: is not valid YAML/);
  expect(output).toContain('title: is too short');
  // Astro reads a day without quotes as a date, and would report that alone.
  expect(output).toContain('checked: is not a date');
});

test('new products and codes touch no file that is there, faults stop the build, and the rest works below a base path', async () => {
  using project = new ProjectCopy();
  const before = project.files('content');
  const codes = writeSyntheticCodes(join(project.folder, 'content'), 10);
  const arcgis = project.read('content/codes/499/arcgis.mdx');
  project.write(
    'content/codes/499/synthetic-0.mdx',
    arcgis
      .replace(/^aliases: .*\n/m, '')
      .replace('---\n', '---\nnoSample: It exists only in this test, which shows no sample.\n'),
  );
  expect(project.files('content').filter((file) => before.includes(file))).toEqual(before);

  const [conclusion, deadLink] = ['## Conclusion\n', '## Conclusion\n\nSee [it](/499#nowhere).\n'];
  const [heading, reworded] = ['#### Who hung up', '#### Who left'];
  project.edit('content/codes/999/index.mdx', conclusion, deadLink);
  project.edit('content/codes/499/nginx.mdx', heading, reworded);
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain('999.html: “/499#nowhere” leads to no id on 499.html');
  expect(output.match(/\S+: “\S+” no longer resolves/g)).toEqual([
    'content/codes/499/permalinks.txt: “/499#nginx-who-hung-up” no longer resolves',
  ]);
  expect(output).toMatch(
    /content\/codes\/499\/permalinks\.txt: lacks what .*\(\/499#nginx-who-left, \/499#synthetic-0, .*npm run permalinks/,
  );

  expect((await project.run('scripts/permalinks.ts')).code).toBe(0);
  project.edit('content/codes/999/index.mdx', deadLink, conclusion);
  project.edit('content/codes/499/nginx.mdx', reworded, heading);
  project.edit('content/codes/499/permalinks.txt', '/499#nginx-who-left\n', '');
  await expectWorksBelowBasePath(project, codes);
});

/** Builds the copy below a base path with an address of its own, and looks at its files and in a browser. */
async function expectWorksBelowBasePath(
  project: ProjectCopy,
  added: readonly number[],
): Promise<void> {
  const { code, output } = await project.build({
    BASE_PATH: '/guide',
    SITE_URL: 'https://guide.example',
    CONTACT_URL: 'https://guide.example/contact',
  });
  expect(code, output).toBe(0);
  expect(messagesIn(output)).not.toMatch(/warn/i);
  const site = readSite(join(project.folder, 'dist'), '/guide');
  expect([...site.files].filter((file) => /^_(?!astro\/)/.test(file))).toEqual([]);
  for (const number of added) expect(site.files).toContain(`${number}.html`);
  const article = site.pages.find(({ file }) => file === '499.html');
  expect(article?.html).toContain('id="synthetic-0"');
  const canonical = article?.elements.find((element) => attribute(element, 'rel') === 'canonical');
  expect(canonical && attribute(canonical, 'href')).toBe('https://guide.example/guide/499');
  const tools = site.pages.find(({ file }) => file === 'guides/tools.html');
  expect(tools?.html).toContain('https://guide.example/guide/{status}');
  expect(tools?.html).not.toContain('is an example');
  const about = site.pages.find(({ file }) => file === 'about.html');
  expect(about?.html).toContain('https://guide.example/contact');

  const server = await preview({
    root: project.folder,
    base: '/guide',
    server: { port: 0 },
    logLevel: 'silent',
  });
  const browser = await chromium.launch(await findChromium());
  try {
    const page = await browser.newPage();
    const address = `http://localhost:${server.port}/guide`;
    await page.goto(`${address}/499`);
    await page.getByRole('combobox', { name: 'Theme' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('cloudflare tunnel');
    await page.locator('.results a[href="/guide/530#cloudflare"]').first().click();
    await page.waitForURL(`${address}/530#cloudflare`);
    const description = page.locator('link[rel=search]');
    expect(await description.getAttribute('href')).toBe('/guide/opensearch.xml');
    const answer = await page.request.get(`${address}/opensearch.xml`);
    const text = await answer.text();
    expect(text).toContain('template="https://guide.example/guide/search?q={searchTerms}"');
    expect(text).toContain(`<ShortName>${await description.getAttribute('title')}</ShortName>`);
  } finally {
    await browser.close();
    await server.stop();
  }
}
