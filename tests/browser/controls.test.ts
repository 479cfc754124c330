import { expect, test, type Page } from '@playwright/test';
import { TEMPLATES } from './templates.ts';

/** The buttons and fields of a page whose line, or whose placeholder, is too pale for WCAG 1.4.11 and 1.4.3. */
function paleControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = (colour: string) => {
      const other = luminance(colour);
      return (Math.max(paper, other) + 0.05) / (Math.min(paper, other) + 0.05);
    };
    return [...document.querySelectorAll('button, input, textarea')].flatMap((control) => {
      if (!control.checkVisibility()) return [];
      const file = control.matches('[type=file]');
      const style = getComputedStyle(control, file ? '::file-selector-button' : null);
      const hint = getComputedStyle(control, '::placeholder').color;
      const name = control.outerHTML.slice(0, 80);
      const drawn = style.borderTopWidth !== '0px' && contrast(style.borderTopColor) >= 3;
      return [
        // A button inside text is underlined, as a link is.
        ...(drawn || style.textDecorationLine === 'underline' ? [] : [name]),
        ...(control.hasAttribute('placeholder') && contrast(hint) < 4.5
          ? [`${name}, ${hint}`]
          : []),
      ];
    });
  });
}

for (const path of TEMPLATES) {
  test(`the buttons and fields of ${path} look like ones, in light and dark`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await paleControls(page), colorScheme).toEqual([]);
    }
  });
}
