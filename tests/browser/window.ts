import { expect, type Page } from '@playwright/test';
import { FACES, useFace } from './faces.ts';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1440, height: 900 };

/** The page is not wider than the window, in a wide face and in a narrow one. */
export async function expectNoSidewaysScroll(page: Page, path: string): Promise<void> {
  for (const face of FACES) {
    await useFace(page, face);
    const { width, scrolled } = await page.evaluate(() => ({
      width: innerWidth,
      scrolled: document.documentElement.scrollWidth,
    }));
    expect.soft(scrolled, `${path} at ${width} px in ${face.name} letters`).toBe(width);
  }
}

/** The number, the title and the answer of an article are there without scrolling. */
export async function expectAnswerInFirstWindow(
  page: Page,
  path: string,
  summary: string,
): Promise<void> {
  for (const face of FACES) {
    await useFace(page, face);
    const { height, bottoms } = await page.evaluate(
      (answer) => {
        const parts = [
          document.querySelector('main h1'),
          [...document.querySelectorAll('main p')].find(
            ({ textContent }) => textContent.replace(/\s+/g, ' ').trim() === answer,
          ),
        ];
        return {
          height: innerHeight,
          bottoms: parts.map((part) => part?.getBoundingClientRect().bottom ?? Infinity),
        };
      },
      summary.replaceAll('`', ''),
    );
    const what = `${path} in a window of ${height} px in ${face.name} letters`;
    expect.soft(Math.max(...bottoms), what).toBeLessThanOrEqual(height);
  }
}
