import { citeMenu } from './cite-menu.ts';
import { citedBy } from './cited.ts';

/** Puts a button next to the title, next to each meaning, and next to what to do about it. */
export function addCiteButtons(): void {
  const menu = citeMenu();
  if (!menu) return;
  for (const heading of document.querySelectorAll<HTMLElement>(
    'h1, .meaning :is(h3, [id$="-what-to-do"])',
  )) {
    const cited = citedBy(heading);
    if (!cited) continue;
    // In the plate, the button goes after the line that names the class, below the main heading.
    const place = heading.tagName === 'H1' ? heading.nextElementSibling : heading;
    place?.after(menu.openedFor(cited));
  }
}
