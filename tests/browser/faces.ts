import { expect, type Page } from '@playwright/test';

/** Faces for the text, the labels and the code of a page, in place of those that a machine may have. */
interface Face {
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly code: string;
}

/** A wide font and a narrow one. A machine without them uses its default fonts. */
export const FACES: readonly Face[] = [
  {
    name: 'wide',
    text: "'DejaVu Serif', serif",
    label: "'DejaVu Sans', Verdana, sans-serif",
    code: "'DejaVu Sans Mono', monospace",
  },
  {
    name: 'narrow',
    text: "'Liberation Sans Narrow', 'Arial Narrow', sans-serif",
    label: "'Liberation Sans Narrow', 'Arial Narrow', sans-serif",
    code: "'Liberation Mono', monospace",
  },
];

/** Sets a page in a face, whatever the machine has. */
export async function useFace(page: Page, { text, label, code }: Face): Promise<void> {
  const used = await page.evaluate(
    (faces) => {
      for (const [role, face] of Object.entries(faces)) {
        document.documentElement.style.setProperty(`--${role}`, face);
      }
      return getComputedStyle(document.body).fontFamily;
    },
    { text, label, code },
  );
  // The style sheet takes its faces from these properties; if it no longer does, nothing is tested.
  expect(used.replaceAll('"', "'")).toBe(text);
}

/** Sets a page in the text spacing that readers may choose (WCAG 1.4.12). */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
  });
}
