import { nameOfCited } from '../../shared/citation.ts';
import { citeButton } from '../controls/cite-button.ts';

/** Puts a button next to the title, next to each meaning, and next to what to do about it. */
export function addCiteButtons(): void {
  for (const heading of document.querySelectorAll<HTMLElement>(
    'h1, .meaning :is(h3, [id$="-what-to-do"])',
  )) {
    const { customer, colleague } = heading.closest<HTMLElement>('[data-customer]')?.dataset ?? {};
    if (customer === undefined) continue;
    const isAdvice = heading.id.endsWith('-what-to-do');
    const name = `${nameOfCited(customer)}${isAdvice ? ': What to do' : ''}`;
    const button = citeButton(name, async () => {
      const { citedAt } = await import('./cited.ts');
      return citedAt(heading.id, { name, customer, colleague });
    });
    // In the plate, the button goes after the line that names the class, below the main heading.
    const place = heading.tagName === 'H1' ? heading.nextElementSibling : heading;
    place?.after(button);
  }
}
