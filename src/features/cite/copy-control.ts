import { CopyMenu } from './copy-menu.ts';
import { permalinkOf } from './permalink.ts';

/** Puts a button behind each heading that copies what a ticket needs of the part below it. */
export function addCopyControls(headings: Iterable<HTMLElement>): void {
  const menu = new CopyMenu();
  for (const heading of headings) {
    const button = menu.openedFor(permalinkOf(heading));
    // The number stands beside its title; below both is the line that says what class it is.
    (heading.tagName === 'H1' ? (heading.nextElementSibling ?? heading) : heading).after(button);
  }
}
