import type { Cited } from '../cite/cited.ts';
import { textButton } from './text-button.ts';

/**
 * A button that opens the cite menu below it, or closes it if it is open there. The code of the menu comes with the
 * first press.
 *
 * @param name what is cited: `499 from nginx`
 * @param cited what the menu says of it; may throw if it cannot be loaded
 */
export function citeButton(name: string, cited: () => Cited | Promise<Cited>): HTMLButtonElement {
  const button = textButton('Cite', ({ detail }) => void press(detail));
  const press = async (detail: number) => {
    try {
      const [{ toggle }, loaded] = await Promise.all([import('../cite/cite-menu.ts'), cited()]);
      label('Cite', `Cite ${name}`);
      toggle(button, loaded, detail);
    } catch (error) {
      console.error(error);
      label('Cite: not loaded, try again');
    }
  };
  const label = (text: string, spoken = text) => {
    button.textContent = text;
    button.ariaLabel = spoken;
  };
  label('Cite', `Cite ${name}`);
  button.className = 'cite';
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  return button;
}
