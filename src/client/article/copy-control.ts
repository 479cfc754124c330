import { CopyMenu } from './copy-menu.ts';
import { permalinkOf } from './permalink.ts';

/** Puts a button behind each heading that copies what a ticket needs of the part below it. */
export function addCopyControls(headings: Iterable<HTMLElement>): void {
  const menu = new CopyMenu();
  for (const heading of headings) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    const target = permalinkOf(heading);
    button.ariaLabel = `Copy for a ticket: ${target.label}`;
    menu.openBy(button, target);
    // The number stands beside its title; below both is the line that says what class it is.
    (heading.tagName === 'H1' ? (heading.nextElementSibling ?? heading) : heading).after(button);
  }
}
