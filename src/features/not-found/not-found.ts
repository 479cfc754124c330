import type { NotFoundData } from '../../shared/not-found-data.ts';
import { parseJson } from '../../shared/read-json.ts';
import { recognise, type Finding } from './recognise.ts';

/**
 * `<field-guide-not-found>`: explains the number or the name in the address of the page.
 *
 * It contains its data in a `<script type="application/json">`, and a `[role=status]` paragraph. The
 * paragraph keeps its text if the address holds neither a number nor a name.
 */
class FieldGuideNotFound extends HTMLElement {
  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]');
    const line = this.querySelector<HTMLElement>('[role="status"]');
    if (!data || !line) throw new Error('<field-guide-not-found> needs its data and a status line');
    const found = recognise(location.pathname, parseJson<NotFoundData>(data.textContent));
    if (!found) return;
    // The content below must not move.
    line.style.minHeight = `${line.offsetHeight}px`;
    line.replaceChildren(...sentences(found));
  }
}

function sentences({ before, link, after }: Finding): (string | HTMLAnchorElement)[] {
  const anchor = document.createElement('a');
  anchor.href = link.url;
  anchor.textContent = link.text;
  return [before, anchor, after];
}

customElements.define('field-guide-not-found', FieldGuideNotFound);
