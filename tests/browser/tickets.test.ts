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

  test('the note has the meaning, who acts, what to do next, and the link', async ({
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
    expect(note).toContain('\nWho acts: the caller (the sender of the request).');
    expect(note).toContain('\nNext (developer): Get a token');
    expect(note).toMatch(new RegExp(`\n${baseURL ?? ''}/499#arcgis$`));
    await expect(shown).toHaveValue(note);
  });

  test('the link and the Markdown link lead to the part, not to the page', async ({
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

  test('rich text is a link in an editor and plain text elsewhere', async ({ page, baseURL }) => {
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

  test('the button of the title copies for the whole article', async ({ page, baseURL }) => {
    await page.goto('/499#nginx');
    await copyButton(page).click();
    const shown = menu(page).getByRole('textbox');
    await expect(shown).toHaveValue(/^HTTP 499: Client Closed Request or Token Required\n/);
    await expect(shown).toHaveValue(new RegExp(`\n${baseURL ?? ''}/499$`));
  });

  test('the menu works with the keyboard alone, and gives the focus back', async ({ page }) => {
    await page.goto('/499');
    const button = copyButton(page, 'traefik');
    const data = page.waitForResponse('**/499.json');
    await button.focus();
    await (await data).finished();
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

  test('the button of the note waits until the note has loaded, and the others do not', async ({
    page,
  }) => {
    await page.goto('/499');
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/499.json', async (route) => {
      await released;
      await route.continue();
    });
    await copyButton(page, 'nginx').click();
    const note = menu(page).getByRole('button', { name: 'Ticket note' });
    await expect(menu(page).getByRole('status')).toHaveText('Loading the note…');
    await expect(note).toBeDisabled();
    await expect(menu(page).getByRole('button', { name: 'Link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    release(undefined);
    await expect(note).toBeEnabled();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    await expect(menu(page).getByRole('textbox')).toHaveValue(/\/499#nginx$/);
    await expect(menu(page).getByRole('textbox')).not.toHaveValue(/\n/);
    await note.click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Ticket note');
    expect(await clipboard(page)).toMatch(/^HTTP 499 from nginx: Client Closed Request\n/);
  });

  test('one press moves the menu to another heading, and only that button is expanded', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto('/599');
    const [above, below] = [copyButton(page, 'introduction'), copyButton(page, 'in-action')];
    const shown = menu(page).getByRole('textbox');
    await expect(below).toHaveAttribute('aria-expanded', 'false');
    await below.click();
    await expect(shown).toHaveValue(/#in-action$/);
    await expect(below).toHaveAttribute('aria-expanded', 'true');
    await above.click();
    await expect(shown).toHaveValue(/#introduction$/);
    await expect(above).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('button', { expanded: true })).toHaveCount(1);
    await above.click();
    await expect(menu(page)).toBeHidden();
    await expect(above).toHaveAttribute('aria-expanded', 'false');
    await above.press('Enter');
    await expect(shown).toBeVisible();
    await above.press('Enter');
    await expect(menu(page)).toBeHidden();
    await above.press('Enter');
    await expect(shown).toHaveValue(/#introduction$/);
    await below.press('Enter');
    await expect(shown).toHaveValue(/#in-action$/);
    await expect(page.getByRole('button', { expanded: true })).toHaveCount(1);
  });

  test('copying the same thing twice is announced twice', async ({ page }) => {
    await page.goto('/499');
    await copyButton(page, 'nginx').click();
    const status = menu(page).getByRole('status');
    await menu(page).getByRole('button', { name: 'Link' }).click();
    await expect(status).toHaveText('Copied: Link');
    const said = status.evaluate(
      (element) =>
        new Promise<string[]>((resolve) => {
          const texts: string[] = [];
          new MutationObserver(() => {
            texts.push(element.textContent);
            if (texts.length === 2) resolve(texts);
          }).observe(element, { childList: true });
        }),
    );
    await menu(page).getByRole('button', { name: 'Link' }).click();
    expect(await said).toEqual(['', 'Copied: Link']);
  });

  test('a button names its product in full, whatever characters the name has', async ({ page }) => {
    await page.goto('/599');
    await expect(copyButton(page, 'http-tiny')).toHaveAccessibleName(
      /^Copy for a ticket: 599 HTTP::Tiny: /,
    );
    await expect(page.locator('#http-tiny ~ h4[id] + button').first()).toHaveAccessibleName(
      /^Copy for a ticket: 599 HTTP::Tiny: /,
    );
  });

  test('the copied link is the permalink, whatever address the page has', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/499.html?from=a-chat');
    await copyButton(page, 'nginx').click();
    await menu(page).getByRole('button', { name: 'Link' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}/499#nginx`);
  });

  test('every heading with an anchor has a button with a name of its own', async ({ page }) => {
    await page.goto('/530');
    const headings = page.locator('main :is(h2, h3, h4)[id]');
    const names = await headings.evaluateAll((all) =>
      all.map((heading) => heading.nextElementSibling?.ariaLabel ?? heading.id),
    );
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) expect(name).toMatch(/^Copy for a ticket: 530 ./);
    expect(new Set(names).size).toBe(names.length);
  });

  test('when the note cannot be loaded, the menu says so, and the rest still copies', async ({
    page,
  }) => {
    await page.goto('/499');
    await page.route('**/499.json', (route) => route.abort());
    await copyButton(page, 'nginx').click();
    await expect(menu(page).getByRole('status')).toContainText('could not be loaded');
    await expect(menu(page).getByRole('button', { name: 'Ticket note' })).toBeDisabled();
    await menu(page).getByRole('button', { name: 'Link' }).click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Link');
    expect(await clipboard(page)).toMatch(/\/499#nginx$/);
    await page.unroute('**/499.json');
    await page.keyboard.press('Escape');
    await copyButton(page, 'nginx').click();
    await expect(menu(page).getByRole('textbox')).toHaveValue(/^HTTP 499 from nginx/);
  });

  test('the menu fits the window of a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/499');
    await copyButton(page, 'minio').click();
    await expect(menu(page)).toBeInViewport({ ratio: 0.99 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(320);
  });

  test('the menu closes when a phone turns, but not when its keyboard opens', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/499');
    await copyButton(page, 'nginx').click();
    await expect(menu(page)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 500 });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(menu(page)).toBeVisible();
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(menu(page)).toBeHidden();
    await expect(copyButton(page, 'nginx')).toHaveAttribute('aria-expanded', 'false');
  });
});

test('without a clipboard, the text is copied through a selection', async ({ page, context }) => {
  await page.goto('/499');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await copyButton(page, 'nginx').click();
  await menu(page).getByRole('button', { name: 'Markdown' }).click();
  await expect(menu(page).getByRole('status')).toHaveText('Copied: Markdown');
  await context.grantPermissions(['clipboard-read']);
  await page.reload();
  expect(await clipboard(page)).toMatch(/^\[499 nginx: Client Closed Request\]\(.*\/499#nginx\)$/);
});

test('when the browser refuses to copy, the text is selected and the menu says so', async ({
  page,
}) => {
  await page.goto('/499');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await copyButton(page, 'nginx').click();
  await menu(page).getByRole('button', { name: 'Link' }).click();
  await expect(menu(page).getByRole('status')).toHaveText(
    'Your browser refused to copy. The text is selected, so you can copy it yourself.',
  );
  const selected = await menu(page)
    .getByRole('textbox')
    .evaluate((box) =>
      box instanceof HTMLTextAreaElement
        ? box.value.slice(box.selectionStart, box.selectionEnd)
        : '',
    );
  expect(selected).toMatch(/\/499#nginx$/);
});

test('without JavaScript, the headings themselves are links', async ({ browser }) => {
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
  test(`${alias} leads to ${target}, without JavaScript too`, async ({ page, browser }) => {
    await page.goto(alias);
    await page.waitForURL(target);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await using context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(alias);
    await plain.waitForURL(target);
  });
}

test('files for programs have their media types', async ({ request }) => {
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
