import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';

/** The button behind the heading that has this anchor; without one, the button of the whole article. */
function copyButton(page: Page, anchor?: string): Locator {
  return anchor === undefined
    ? page.getByRole('button', { name: /^Copy for a ticket: 499 Client Closed/ })
    : page.locator(`#${anchor} + button`);
}

function menu(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Copy for a ticket' });
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('copying for a ticket', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the note says what it means here, who acts, what is next, and where it is', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/499');
    await copyButton(page, 'arcgis').click();
    const shown = menu(page).getByRole('textbox', { name: 'What is copied' });
    await expect(shown).toHaveValue(/^HTTP 499 from ArcGIS: Token Required\n/);
    await menu(page).getByRole('button', { name: 'Ticket note' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Ticket note');
    const note = await clipboard(page);
    expect(note).toContain('\nWho acts: the caller.');
    expect(note).toContain('\nNext (developer): Get a token');
    expect(note).toMatch(new RegExp(`\n${baseURL ?? ''}/499#arcgis$`));
    await expect(shown).toHaveValue(note);
  });

  test('the link and the Markdown link are of the part, not of the page', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/530?from=a-chat');
    const address = `${baseURL ?? ''}/530#cloudflare-1033-tunnel-error`;
    await copyButton(page, 'cloudflare-1033-tunnel-error').click();
    await menu(page).getByRole('button', { name: 'Link' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    expect(await clipboard(page)).toBe(address);
    await menu(page).getByRole('button', { name: 'Markdown' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Markdown');
    expect(await clipboard(page)).toBe(`[530 Cloudflare: 1033: Tunnel error](${address})`);
  });

  test('rich text is a link in an editor, and text elsewhere', async ({ page, baseURL }) => {
    await page.goto('/499');
    await copyButton(page, 'nginx').click();
    await menu(page).getByRole('button', { name: 'Rich text' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Rich text');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(
      `<a href="${baseURL ?? ''}/499#nginx">499 nginx: Client Closed Request</a>`,
    );
    expect(await clipboard(page)).toBe(
      `499 nginx: Client Closed Request\n${baseURL ?? ''}/499#nginx`,
    );
  });

  test('the button of the title stands for the whole article', async ({ page, baseURL }) => {
    await page.goto('/499#nginx');
    await copyButton(page).click();
    const shown = menu(page).getByRole('textbox');
    await expect(shown).toHaveValue(/^HTTP 499: Client Closed Request or Token Required\n/);
    await expect(shown).toHaveValue(new RegExp(`\n${baseURL ?? ''}/499$`));
  });

  test('works with the keyboard alone, and gives the focus back', async ({ page }) => {
    await page.goto('/499');
    const button = copyButton(page, 'traefik');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(menu(page).getByRole('button', { name: 'Ticket note' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    expect(await clipboard(page)).toMatch(/\/499#traefik$/);
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('every heading with an anchor has a button, which says of what', async ({ page }) => {
    await page.goto('/530');
    const headings = page.locator('main :is(h2, h3, h4)[id]');
    const names = await headings.evaluateAll((all) =>
      all.map((heading) => heading.nextElementSibling?.ariaLabel ?? heading.id),
    );
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) expect(name).toMatch(/^Copy for a ticket: 530 ./);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a note that cannot be loaded is said so, and the rest still copies', async ({ page }) => {
    await page.goto('/499');
    await page.route('**/499.json', (route) => route.abort());
    await copyButton(page, 'nginx').click();
    await expect(menu(page).getByRole('status')).toContainText('could not be loaded');
    await menu(page).getByRole('button', { name: 'Link' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    expect(await clipboard(page)).toMatch(/\/499#nginx$/);
    await page.unroute('**/499.json');
    await page.keyboard.press('Escape');
    await copyButton(page, 'nginx').click();
    await expect(menu(page).getByRole('textbox')).toHaveValue(/^HTTP 499 from nginx/);
  });

  test('the menu stays in the window of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/499');
    await copyButton(page, 'minio').click();
    await expect(menu(page)).toBeInViewport({ ratio: 0.99 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(320);
  });
});

test('where the browser refuses to copy, the text is selected and the page says so', async ({
  page,
}) => {
  await page.goto('/499');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await copyButton(page, 'nginx').click();
  await menu(page).getByRole('button', { name: 'Link' }).click();
  await expect(menu(page).getByRole('status')).toContainText('press Ctrl+C');
  const selected = await menu(page)
    .getByRole('textbox')
    .evaluate((box) =>
      box instanceof HTMLTextAreaElement
        ? box.value.slice(box.selectionStart, box.selectionEnd)
        : '',
    );
  expect(selected).toMatch(/\/499#nginx$/);
});

test('without JavaScript the headings themselves are links', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/530');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.getByRole('heading', { name: '1033: Tunnel error' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/530#cloudflare-1033-tunnel-error$/);
  await context.close();
});

for (const [alias, target] of [
  ['/1033', '/530#cloudflare'],
  ['/client-closed-request', '/499#nginx'],
  ['/499-token-required-or-client-closed-request', '/499'],
] as const) {
  test(`${alias} leads to ${target}, with and without JavaScript`, async ({ page, browser }) => {
    await page.goto(alias);
    await page.waitForURL(`**${target}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(alias);
    await plain.waitForURL(`**${target}`);
    await context.close();
  });
}

test('on paper an article carries its permalink in full and its date', async ({
  page,
  baseURL,
}) => {
  await page.goto('/561');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const history = page.locator('.page-history');
  await expect(history).toContainText(`Permalink: ${baseURL ?? ''}/561`);
  await expect(history).toContainText(/Read against its sources on \d{4}-\d\d-\d\d/);
  await expect(copyButton(page, 'introduction')).toBeHidden();
});

test('a schema, a feed and data are served as what they are', async ({ request }) => {
  for (const [path, type] of [
    ['/499.json', 'application/json'],
    ['/codes.json', 'application/json'],
    ['/schema.json', 'application/json'],
    ['/499.md', 'text/markdown'],
    ['/499.png', 'image/png'],
    ['/llms.txt', 'text/plain'],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toContain(type);
  }
  expect(readFileSync('dist/feed.xml', 'utf8')).toMatch(/^<\?xml/);
});
