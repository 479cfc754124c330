import { expect, test, type Page } from '@playwright/test';
import { HOSTILE, randomTexts } from '../support/hostile-texts.ts';
import { uncaughtOn } from './field-visits.ts';
import { openDialog } from './search-steps.ts';

/** Hostile texts in the boxes of the guide. The tests of the recogniser and of the mask have many more. */
const TEXTS = [
  ...Object.entries(HOSTILE),
  ...randomTexts(12).map((text, i) => [`random text ${i}`, text] as const),
];

/** More is kept beside the box. */
const MOST_IN_BOX = 100_000;

const PLACES = {
  'the page of the search': (page: Page) => page.goto('/search'),
  'the dialog': openDialog,
  Identify: (page: Page) => page.goto('/identify'),
};

for (const [place, [name, open]] of Object.entries(PLACES).entries()) {
  test(`whatever is pasted into ${name} is answered, kept, and only text`, async ({ page }) => {
    const uncaught = uncaughtOn(page);
    await open(page);
    const box = page.locator(':is(field-guide-search, field-guide-identify) textarea').first();
    const whole = box.locator('xpath=ancestor::*[starts-with(name(), "field-guide-")]');
    await box.focus();
    for (const [text, pasted] of TEXTS.filter((_, i) => i % 3 === place)) {
      await test.step(text, async () => {
        const shown = await paste(page, pasted);
        await expect(whole.locator('.results')).toHaveAttribute('aria-busy', 'false');
        await expect(whole.getByRole('status').first()).not.toContainText('could not be loaded');
        // A text box has one kind of line end.
        if (pasted.length > MOST_IN_BOX) await expect(whole).toContainText('Pasted text, ');
        else expect(await box.inputValue()).toBe(shown);
      });
    }
    await expect(
      whole.locator(':is(img, svg, iframe, script, object, [onerror], [onload])'),
    ).toHaveCount(0);
    expect(uncaught).toEqual([]);
  });
}

/** Pastes a text into the empty box that has the focus; returns it with the line ends of a box. */
function paste(page: Page, text: string): Promise<string> {
  return page.evaluate((pasted) => {
    const box = document.activeElement;
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('No box has the focus.');
    box.value = '';
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What a script sends, the browser does not put into the box.
    if (box.dispatchEvent(event)) {
      box.value = pasted;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return pasted.replace(/\r\n?/g, '\n');
  }, text);
}
