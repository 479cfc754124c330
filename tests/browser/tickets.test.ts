import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { codes, fileOf, readBuilt } from '../support/dist.ts';
import { axeFindings, COLOUR_RULES } from './axe.ts';
import { SPECIMENS } from './specimens.ts';

/** The button behind the heading that has this anchor. */
function citeButton(page: Page, anchor: string): Locator {
  return page.locator(`[id="${anchor}"] + button`);
}

function menu(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Cite “/ });
}

/** A button of the menu. */
function way(page: Page, name: string): Locator {
  return menu(page).getByRole('button', { name });
}

function shown(page: Page): Promise<string> {
  return menu(page).getByRole('textbox', { name: 'Text to copy' }).inputValue();
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything but the code of the cite menu, which comes with the first press. */
const BUT_THE_MENU = /^(?!.*\/_astro\/cite)/;

test.describe('citing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the text is copied as it is shown, for the reader who is chosen', async ({ page }) => {
    await page.goto('/530');
    await citeButton(page, 'cloudflare').click();
    await way(page, 'Copy text').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: text');
    const customer = await clipboard(page);
    expect(customer).toBe(await shown(page));
    expect(customer).toContain('The problem is on the website’s side, not yours. Wait two minutes');
    await menu(page).getByRole('radio', { name: 'a colleague' }).check();
    await expect(menu(page).getByRole('status')).toBeEmpty();
    await way(page, 'Copy text').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: text');
    expect(await clipboard(page)).toContain('Cloudflare cannot find the server');
    // The next citation is for the same reader.
    await citeButton(page, 'pantheon').click();
    await expect(menu(page).getByRole('radio', { name: 'a colleague' })).toBeChecked();
    expect(await shown(page)).toContain('Pantheon has put an inactive Sandbox site to sleep.');
  });

  test('the link leads to the part, whatever address the page has', async ({ page, baseURL }) => {
    await page.goto('/499.html?from=a-chat');
    for (const anchor of ['nginx', 'nginx-what-to-do']) {
      await citeButton(page, anchor).press('Enter');
      await way(page, 'Copy link').click();
      await expect(menu(page).getByRole('status')).toHaveText('Copied: link');
      expect(await clipboard(page)).toBe(`${baseURL ?? ''}/499#${anchor}`);
    }
  });

  test('Markdown keeps code as code, and hides no letter', async ({ page, baseURL }) => {
    await page.goto('/530');
    await citeButton(page, 'gcore-fastedge').click();
    await menu(page).getByRole('radio', { name: 'a colleague' }).check();
    await way(page, 'Markdown').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: Markdown');
    const text = await clipboard(page);
    const address = `${baseURL ?? ''}/530#gcore-fastedge`;
    expect(text.startsWith(`[HTTP 530 from Gcore FastEdge](${address}): FastEdge could`)).toBe(
      true,
    );
    expect(text).toContain(' `x-cdn-internal-status` ');
  });

  test('formatted text is a link in an editor and plain text elsewhere', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/599');
    await citeButton(page, 'http-tiny').click();
    await menu(page).getByRole('radio', { name: 'a colleague' }).check();
    const plain = await shown(page);
    await way(page, 'Formatted').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: formatted text');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(
      `<a href="${baseURL ?? ''}/599#http-tiny">HTTP 599 from HTTP::Tiny</a>: Perl’s HTTP::Tiny`,
    );
    expect(html).toContain('<code>content</code>');
    expect(await clipboard(page)).toBe(plain);
  });

  test('the full note has the meaning, who acts, what to do next, and the link', async ({
    page,
    baseURL,
  }) => {
    await page.goto('/499');
    await citeButton(page, 'arcgis').click();
    await way(page, 'Full note').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: full note');
    const note = await clipboard(page);
    expect(note).toMatch(/^HTTP 499 from ArcGIS: Token Required\n/);
    expect(note).toContain('\nWho can fix it: the sender of the request.');
    expect(note).toContain('\nNext (developer): Get a token from /sharing/rest/generateToken');
    expect(note).toMatch(new RegExp(`\n${baseURL ?? ''}/499#arcgis$`));
    expect(await shown(page)).toBe(note);
  });

  test('the full note on an article asks nobody to compare anything', async ({ page, baseURL }) => {
    await page.goto('/499#nginx');
    await page.getByRole('button', { name: 'Cite 499', exact: true }).click();
    await way(page, 'Full note').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: full note');
    const note = await clipboard(page);
    expect(note).toMatch(/^HTTP 499: Client Closed Request or Token Required\n/);
    expect(note).toMatch(new RegExp(`\n${baseURL ?? ''}/499$`));
    expect(note).not.toMatch(/compare|fingerprint/i);
  });

  for (const [state, prepare] of [
    ['there', () => Promise.resolve()],
    ['gone', (page: Page) => page.route(BUT_THE_MENU, (route) => route.abort())],
    ['stuck', (page: Page) => page.route(BUT_THE_MENU, () => undefined)],
  ] as const) {
    test(`with the network ${state}, Enter twice copies the text, and Escape goes back`, async ({
      page,
    }) => {
      await page.goto('/499');
      await prepare(page);
      const button = citeButton(page, 'traefik');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(way(page, 'Copy text')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(menu(page).getByRole('status')).toHaveText('Copied: text');
      expect(await clipboard(page)).toMatch(/^HTTP 499 from Traefik: .*\/499#traefik$/);
      await page.keyboard.press('Escape');
      await expect(menu(page)).toBeHidden();
      await expect(button).toBeFocused();
    });
  }

  test('when the note cannot be loaded, the menu says so, and the rest still copies', async ({
    page,
  }) => {
    await page.goto('/499');
    await page.route('**/data/details.json', (route) => route.abort());
    await citeButton(page, 'nginx').click();
    await way(page, 'Full note').click();
    await expect(menu(page).getByRole('status')).toContainText('could not be loaded');
    await way(page, 'Copy link').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: link');
    expect(await clipboard(page)).toMatch(/\/499#nginx$/);
    await page.unroute('**/data/details.json');
    await way(page, 'Full note').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: full note');
  });

  test('a note that arrives late does not change what another heading cites', async ({ page }) => {
    await page.goto('/499');
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    await page.route('**/data/details.json', async (route) => {
      await released;
      await route.continue();
    });
    await citeButton(page, 'nginx').click();
    await way(page, 'Full note').click();
    await expect(menu(page).getByRole('status')).toHaveText('Loading the note…');
    await citeButton(page, 'nginx-what-to-do').press('Enter');
    const arrived = page.waitForResponse('**/data/details.json');
    release(undefined);
    await (await arrived).finished();
    await way(page, 'Copy link').click();
    await expect(menu(page).getByRole('status')).toHaveText('Copied: link');
    expect(await shown(page)).toMatch(/^\S+#nginx-what-to-do$/);
  });

  test('copying the same thing twice is announced twice', async ({ page }) => {
    await page.goto('/499');
    await citeButton(page, 'nginx').click();
    const status = menu(page).getByRole('status');
    await way(page, 'Copy link').click();
    await expect(status).toHaveText('Copied: link');
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
    await way(page, 'Copy link').click();
    expect(await said).toEqual(['', 'Copied: link']);
  });
});

test.describe('the cite menu', () => {
  test('closes when the focus leaves it in either direction', async ({ page }) => {
    await page.goto('/499');
    const button = citeButton(page, 'nginx');
    await button.press('Enter');
    for (const stop of await menu(page).getByRole('button').all()) {
      await expect(stop).toBeFocused();
      await page.keyboard.press('Tab');
    }
    await expect(menu(page)).toBeHidden();
    await expect(page.locator('.meaning :focus')).toBeVisible();
    await expect(button).not.toBeFocused();
    await button.press('Enter');
    await menu(page).getByRole('radio', { name: 'a customer' }).focus();
    await page.keyboard.press('Shift+Tab');
    await expect(menu(page)).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  test('closes at a press outside it', async ({ page }) => {
    await page.goto('/499');
    await citeButton(page, 'nginx').click();
    await menu(page).getByText('Cite “499 from nginx”').click();
    await expect(menu(page)).toBeVisible();
    await page.mouse.click(2, 300);
    await expect(menu(page)).toBeHidden();
  });

  test('moves to another heading with one press, and only that button is expanded', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 1600 });
    await page.goto('/530');
    const above = citeButton(page, 'cloudflare');
    const below = citeButton(page, 'cloudflare-what-to-do');
    const ends = async (anchor: string) =>
      expect.poll(() => shown(page)).toMatch(new RegExp(`#${anchor}$`));
    await expect(above).toHaveAttribute('aria-expanded', 'false');
    await below.click();
    await ends('cloudflare-what-to-do');
    await expect(below).toHaveAttribute('aria-expanded', 'true');
    await above.click();
    await ends('cloudflare');
    await expect(above).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('button', { expanded: true })).toHaveCount(1);
    await above.click();
    await expect(menu(page)).toBeHidden();
    await expect(above).toHaveAttribute('aria-expanded', 'false');
    // A click by a voice or a screen reader moves no pointer and no focus.
    for (const isOpen of [true, false]) {
      await above.dispatchEvent('click');
      await expect(above).toHaveAttribute('aria-expanded', String(isOpen));
      await expect(menu(page)).toBeVisible({ visible: isOpen });
    }
  });

  for (const height of [640, 256]) {
    test(`fits a window of 320 by ${height} pixels`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height });
      await page.goto('/499');
      await citeButton(page, 'minio').click();
      await expect(way(page, 'Copy text')).toBeInViewport();
      if (height > 500) await expect(menu(page)).toBeInViewport({ ratio: 0.99 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }

  test('stays below its button when a phone turns', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/499');
    await citeButton(page, 'nginx').click();
    for (const [width, height] of [
      [390, 500],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => {
          const button = await citeButton(page, 'nginx').boundingBox();
          const box = await menu(page).boundingBox();
          return button && box && Math.abs(box.y - button.y - button.height);
        })
        .toBeLessThan(2);
    }
  });

  test('has nothing that axe finds, in light and dark', async ({ page }) => {
    await page.goto('/530');
    await citeButton(page, 'cloudflare').click();
    await way(page, 'Copy link').click();
    expect(await axeFindings(page, { within: '[role=dialog]' }), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(
      await axeFindings(page, { within: '[role=dialog]', only: COLOUR_RULES }),
      'dark',
    ).toEqual([]);
  });
});

test('the title, each meaning and what to do about it have a button with a name of its own', async ({
  page,
}) => {
  const meanings = codes.find(({ code }) => code === 530)?.meanings ?? [];
  await page.goto('/530');
  await page.locator('.folded').evaluateAll((all) => {
    for (const folded of all) folded.setAttribute('open', '');
  });
  const names = await page
    .getByRole('button', { name: /^Cite / })
    .evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
  expect(names).toEqual([
    'Cite 530',
    ...meanings.flatMap(({ product: { name } }) => [
      `Cite 530 from ${name}`,
      `Cite 530 from ${name}: What to do`,
    ]),
  ]);
});

test('any other heading shows that it is a link, to the mouse and to the keyboard', async ({
  page,
}) => {
  await page.goto('/499');
  const link = page.getByRole('heading', { name: 'Introduction' }).getByRole('link');
  const sign = () => link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await sign()).toBe('none');
  await link.hover();
  expect(await sign()).toContain('#');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Tab');
  await link.focus();
  expect(await sign()).toContain('#');
});

test('without a clipboard, the text is copied through a selection', async ({ page, context }) => {
  await page.goto('/499');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await citeButton(page, 'nginx').click();
  await way(page, 'Markdown').click();
  await expect(menu(page).getByRole('status')).toHaveText('Copied: Markdown');
  await context.grantPermissions(['clipboard-read']);
  await page.reload();
  expect(await clipboard(page)).toMatch(/^\[HTTP 499 from nginx\]\(.*\/499#nginx\): You/);
});

test('when the browser refuses to copy, the text is selected and the menu says so', async ({
  page,
}) => {
  await page.goto('/499');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(document, 'execCommand', { value: () => false });
  });
  await citeButton(page, 'nginx').click();
  await way(page, 'Copy link').click();
  await expect(menu(page).getByRole('status')).toHaveText(
    'Your browser refused to copy. Copy the selected text yourself.',
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

test('without JavaScript, the headings themselves are links, and nothing offers to copy', async ({
  browser,
}) => {
  await using context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/530');
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('heading', { name: '1033: Tunnel error' }).getByRole('link').click();
  await expect(page).toHaveURL(/\/530#cloudflare-1033-tunnel-error$/);
});

/** The specimens that have a word in their HTML. */
function specimensWith(word: string): string[] {
  const found = SPECIMENS.filter((path) => readBuilt(fileOf(path)).includes(word));
  if (found.length === 0) throw new Error(`No page has ${word}.`);
  return found;
}

test('the button of each kind of block copies the block', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const copied: string[] = [];
    Object.defineProperty(globalThis, 'copied', { value: copied });
  });
  for (const path of specimensWith('<pre')) {
    await page.goto(path);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    const blocks = await page.locator('main pre').evaluateAll((all) =>
      all.map((pre) => {
        const copied: unknown = Reflect.get(globalThis, 'copied');
        const before = Array.isArray(copied) ? copied.length : 0;
        const copy = [...(pre.parentElement?.querySelectorAll('button') ?? [])].find(
          ({ textContent }) => textContent === 'Copy',
        );
        copy?.click();
        return {
          text: pre.textContent.replace(/\n$/, ''),
          copied: Array.isArray(copied) ? copied.slice(before).map(String) : [],
        };
      }),
    );
    expect(blocks.length, path).toBeGreaterThan(0);
    for (const { text, copied } of blocks) expect(copied, path).toEqual([text]);
  }
});

test('on a phone, each box that scrolls has a stop, a role and a name, and no other has', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of specimensWith('tabindex="0"')) {
    await page.goto(path);
    await expect(async () => {
      // The first key shows that somebody uses the keyboard.
      await page.keyboard.press('Shift');
      const wrong = await page
        .locator('main :is(pre, .table, field-guide-contents)')
        .evaluateAll((boxes) =>
          boxes
            .filter((box) => box.checkVisibility({ contentVisibilityAuto: true }))
            .filter((box) => {
              const scrolls =
                box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1;
              const has = [box.getAttribute('tabindex'), box.role, box.ariaLabel];
              return scrolls
                ? has[0] !== '0' || has[1] === null || !has[2]
                : has.some((value) => value !== null);
            })
            .map((box) => box.outerHTML.slice(0, 80)),
        );
      expect(wrong, path).toEqual([]);
    }).toPass();
  }
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
