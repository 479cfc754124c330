import { CopyMenu } from './copy-menu.ts';
import { permalinkOf } from './permalink.ts';

/** Puts a button next to each heading that copies what a ticket needs from the section below it. */
export function addCopyControls(headings: Iterable<HTMLElement>): void {
  const menu = new CopyMenu();
  for (const heading of headings) {
    const button = menu.openedFor(permalinkOf(heading));
    // In the plate, the button goes after the line that names the class, below the main heading.
    (heading.tagName === 'H1' ? (heading.nextElementSibling ?? heading) : heading).after(button);
  }
}
