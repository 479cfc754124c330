import { expect, test, type Page } from '@playwright/test';
import { codes, type Code } from '../support/dist.ts';
import { codeText } from '../../src/shared/code-text.ts';
import { expectAnswerInFirstWindow, expectNoSidewaysScroll, PHONE } from './window.ts';
import { partsOf } from './templates.ts';

/** The articles that one test looks at: a window for each would take longer than the looking. */
const TOGETHER = 15;

/** The most that an article says before anything is unfolded, in words. */
const MOST_WORDS = 2500;

for (const some of partsOf(codes, TOGETHER)) {
  const numbers = some.map(({ code }) => codeText(code));
  test(`on a phone, ${numbers[0]} to ${numbers.at(-1)} answer at once, wherever a link leads, and can be cited`, async ({
    page,
    baseURL,
  }) => {
    for (const article of some) {
      const path = `/${codeText(article.code)}`;
      await test.step(path, async () => {
        await page.setViewportSize(PHONE);
        await page.goto(path);
        await expectShortTop(page, path, article);
        await expectLinksToMeaningsLeadToAnswers(page, article);
        await expectCitations(page, `${baseURL ?? ''}${path}`, article);
        await page.evaluate(() => scrollTo(0, 0));
        await expectAnswerInFirstWindow(page, path, article.summary);
        await page.setViewportSize({ width: 320, height: PHONE.height });
        await expectNoSidewaysScroll(page, path);
      });
    }
  });
}

/** The table at the top fits in a window and names its columns in every row; the title and the article are short. */
async function expectShortTop(page: Page, path: string, { meanings }: Code): Promise<void> {
  const top = await page.evaluate(() => {
    const glance = document.querySelector('.at-a-glance');
    const table = glance?.querySelector('table');
    const title = document.querySelector<HTMLElement>('.plate-title');
    const faces = getComputedStyle(document.body).fontFamily.split(', ');
    const linesIn = (family: string) => {
      if (!title) return Infinity;
      title.style.fontFamily = family;
      const range = document.createRange();
      range.selectNodeContents(title);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    };
    return {
      words: document.querySelector('main')?.innerText.trim().split(/\s+/).length,
      height: glance?.getBoundingClientRect().height,
      columns: [...(table?.querySelectorAll('[role=columnheader]') ?? [])].map(({ textContent }) =>
        textContent.trim(),
      ),
      labels: [...(table?.querySelectorAll('td[data-label]') ?? [])].map(
        (cell) => getComputedStyle(cell, '::before').content,
      ),
      // In the faces of this machine, and in the last ones that a machine may have.
      lines: ['', faces.slice(-2).join(', ')].map(linesIn),
    };
  });
  expect
    .soft(top.words, `words of ${path} before anything is unfolded`)
    .toBeLessThanOrEqual(MOST_WORDS);
  expect.soft(top.height, `the table of ${path}`).toBeLessThanOrEqual(PHONE.height);
  expect.soft(top.columns, path).toEqual(['Product', 'Name', 'Seen in', 'Who can fix it', 'Retry']);
  expect.soft(top.labels.length, path).toBeGreaterThanOrEqual(3);
  expect
    .soft(
      top.labels.filter((label) => !/(?:Seen in|Who can fix it|Retry): /.test(label)),
      path,
    )
    .toEqual([]);
  if (meanings.length <= 2) return;
  expect.soft(top.lines[0], `lines of the title of ${path}`).toBeLessThanOrEqual(4);
  expect.soft(top.lines[1], `lines of the title of ${path}`).toBeLessThanOrEqual(5);
}

/**
 * A link to a meaning unfolds it, and shows where one is and what to do: the visitor’s sentence in the first window,
 * the site owner’s in the second.
 */
async function expectLinksToMeaningsLeadToAnswers(
  page: Page,
  { code, meanings }: Code,
): Promise<void> {
  const number = codeText(code);
  const wanted = meanings.map(({ product, advice }) => ({
    id: product.id,
    isForOwner: advice.some(({ for: reader }) => reader === 'site-owner'),
  }));
  const faults = await page.evaluate(
    async ({ wanted, number }) => {
      const isInWindow = (element: Element | null | undefined) => {
        const box = element?.getBoundingClientRect();
        return (
          element?.checkVisibility() === true && box && box.bottom > 0 && box.top < innerHeight
        );
      };
      const found: string[] = [];
      for (const { id, isForOwner } of wanted) {
        await new Promise((resolve) => {
          addEventListener('hashchange', resolve, { once: true });
          location.hash = id;
        });
        // What is fixed or unfolded is in its place when the next frame is drawn.
        await new Promise(requestAnimationFrame);
        const meaning = document.getElementById(id)?.closest('.meaning');
        const kicker = meaning?.querySelector('.kicker');
        const strip = [...document.querySelectorAll<HTMLAnchorElement>('.strip a')];
        const home = strip.find(
          ({ textContent }) => textContent.trim() === 'HTTP Status Field Guide',
        );
        const up = strip.find(({ textContent }) => textContent.includes(number));
        const visitor = document.getElementById(`${id}-visitor`)?.nextElementSibling;
        const owner = document.getElementById(`${id}-site-owner`);
        const isThere = {
          'the way home': isInWindow(home),
          'the way up': up?.getAttribute('href') === '#content',
          'the number above the meaning':
            isInWindow(kicker) && kicker?.textContent.includes(number),
          'what a visitor can do':
            visitor?.checkVisibility() === true &&
            visitor.getBoundingClientRect().bottom <= innerHeight,
          'what a site owner can do':
            !isForOwner ||
            (owner?.checkVisibility() === true &&
              owner.getBoundingClientRect().top < 2 * innerHeight),
        };
        for (const [part, is] of Object.entries(isThere)) {
          if (is !== true) found.push(`${location.pathname}#${id} does not show ${part}`);
        }
      }
      return found;
    },
    { wanted, number },
  );
  expect.soft(faults).toEqual([]);
}

/** A citation, as the menu shows it. */
interface Shown {
  readonly name: string | null;
  readonly texts: readonly string[];
}

/**
 * The article and each of its meanings have a short citation, which begins with what it is about and ends with the
 * link.
 */
async function expectCitations(
  page: Page,
  address: string,
  { code, meanings }: Code,
): Promise<void> {
  const number = codeText(code);
  const wanted = [
    { name: number, link: address, readers: 1 },
    ...meanings.map(({ product }) => ({
      name: `${number} from ${product.name}`,
      link: `${address}#${product.id}`,
      readers: 2,
    })),
  ];
  // The code of the menu comes with the first press.
  await page.getByRole('button', { name: `Cite ${number}`, exact: true }).click();
  await expect(page.getByRole('dialog', { name: `Cite “${number}”` })).toBeVisible();
  await page.keyboard.press('Escape');
  const shown = await page.evaluate(
    async (names) => {
      const menu = document.querySelector('.cite-menu');
      const text = () => menu?.querySelector('textarea')?.value ?? '';
      const shown: Shown[] = [];
      for (const name of names) {
        document.querySelector<HTMLElement>(`[aria-label="Cite ${CSS.escape(name)}"]`)?.click();
        // What the menu says is loaded with its code, and is there a few frames later.
        for (let frames = 0; frames < 300 && menu?.ariaLabel !== `Cite “${name}”`; frames++) {
          await new Promise(requestAnimationFrame);
        }
        const readers = [...(menu?.querySelectorAll<HTMLElement>('[type=radio]') ?? [])].filter(
          (radio) => radio.checkVisibility(),
        );
        const texts = readers.map((radio) => {
          radio.click();
          return text();
        });
        readers[0]?.click();
        shown.push({ name: menu?.ariaLabel ?? null, texts: texts.length === 0 ? [text()] : texts });
      }
      return shown;
    },
    wanted.map(({ name }) => name),
  );
  for (const [i, { name, link, readers }] of wanted.entries()) {
    expect.soft(shown[i]?.name).toBe(`Cite “${name}”`);
    const texts = shown[i]?.texts ?? [];
    expect.soft(new Set(texts).size, link).toBe(readers);
    const wrong = texts.filter(
      (text) =>
        !text.startsWith(`HTTP ${name}: `) ||
        !text.endsWith(` ${link}`) ||
        /[`\n]/.test(text) ||
        text.split(/\s+/).length > 45,
    );
    expect.soft(wrong, link).toEqual([]);
  }
}
