import { recognise, type Finding, type Known } from './recognise.ts';

/**
 * `<field-guide-not-found>`: tells what the number or the name in the address of the page stands for.
 *
 * It holds a `<script type="application/json">` with what is known, and a `[role=status]` paragraph for
 * whoever comes with an address that tells nothing.
 */
class FieldGuideNotFound extends HTMLElement {
  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]');
    const line = this.querySelector<HTMLElement>('[role="status"]');
    if (!data || !line) throw new Error('<field-guide-not-found> needs its data and a status line');
    const found = recognise(location.pathname, readKnown(data.textContent));
    if (!found) return;
    // What stands below keeps its place.
    line.style.minHeight = `${line.offsetHeight}px`;
    line.replaceChildren(...sentences(found));
  }
}

/** The page that writes the data holds it to be of this type. */
function readKnown(json: string): Known {
  const known: unknown = JSON.parse(json);
  const isKnown = (value: unknown): value is Known => typeof value === 'object' && value !== null;
  if (!isKnown(known)) throw new Error('<field-guide-not-found> holds no data');
  return known;
}

function sentences({ before, link, after }: Finding): (string | HTMLAnchorElement)[] {
  const anchor = document.createElement('a');
  anchor.href = link.url;
  anchor.textContent = link.text;
  return [before, anchor, after];
}

customElements.define('field-guide-not-found', FieldGuideNotFound);
