import { expect, test, type Page } from '@playwright/test';
import { FACES, spaceText, useFace } from './faces.ts';
import { answers, openDialog } from './search-steps.ts';

/** The contrast of each placeholder on the page with its ground (WCAG 1.4.3). */
function placeholders(page: Page): Promise<{ text: string; contrast: number }[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('This browser cannot tell colours.');
    const luminance = (colour: string, ground = 'white'): number => {
      canvas.fillStyle = ground;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[placeholder]'),
    ].map((field) => {
      const ground = getComputedStyle(field).backgroundColor;
      const { color, opacity } = getComputedStyle(field, '::placeholder');
      const [a, b] = [luminance(color, ground), luminance(ground)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return { text: field.placeholder, contrast: opacity === '1' ? contrast : 0 };
    });
  });
}

for (const path of ['/', '/search', '/identify', 'the dialog']) {
  test(`the placeholders of ${path} can be read, in light and dark`, async ({ page }) => {
    if (path.startsWith('/')) await page.goto(path);
    else await openDialog(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await placeholders(page);
      expect(found).not.toEqual([]);
      expect(found.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    }
  });
}

for (const path of ['/search?q=timeout', 'the dialog']) {
  test(`${path} fits a narrow window, and one with spaced text`, async ({ page }) => {
    if (path.startsWith('/')) await page.goto(path);
    else {
      await openDialog(page);
      await page.keyboard.type('timeout');
    }
    await expect((await answers(page)).first()).toBeVisible();
    const frame = path.startsWith('/') ? page.locator('html') : page.getByRole('dialog');
    const overflow = () => frame.evaluate((box) => box.scrollWidth - box.clientWidth);
    for (const face of FACES) {
      await useFace(page, face);
      await page.setViewportSize({ width: 320, height: 740 });
      expect(await overflow(), `at 320 px in ${face.name} letters`).toBe(0);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await spaceText(page);
    expect(await overflow(), 'at 360 px with spaced text').toBe(0);
  });
}
