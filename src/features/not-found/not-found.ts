import type { NotFoundData } from '../../shared/not-found-data.ts';
import { parseJson } from '../../shared/read-json.ts';
import { recognise, type Finding, type Line } from './recognise.ts';

/**
 * `<field-guide-not-found>`: explains the number or the name in the address of the page.
 *
 * It contains its data in a `<script type="application/json">`, and what it says if the address holds neither a number
 * nor a name. Until the script has run it is `data-late`, so that nobody sees one headline after the other.
 */
class FieldGuideNotFound extends HTMLElement {
  connectedCallback(): void {
    const data = this.querySelector('script[type="application/json"]');
    if (!data) throw new Error('<field-guide-not-found> needs its data');
    const found = recognise(location.pathname, parseJson<NotFoundData>(data.textContent));
    if (found) {
      this.replaceChildren(headlineOf(found), ...found.lines.map(lineOf), ...listOf(found.nearest));
      document.title = document.title.replace(/^[^·]*/, `${found.about} ${found.headline} `);
    }
    this.removeAttribute('data-late');
  }
}

function headlineOf({ about, class: status, headline }: Finding): HTMLElement {
  const number = element('b', about);
  if (status !== undefined) number.className = `numeral c${status}`;
  const made = element('h1', '');
  made.append(number, ' ', element('span', headline));
  return made;
}

function lineOf({ text, link }: Line): HTMLElement {
  const line = element('p', text === '' ? '' : `${text} `);
  line.append(linkTo(link));
  return line;
}

function listOf(links: Finding['nearest']): HTMLElement[] {
  if (links.length === 0) return [];
  const list = element('ul', '');
  list.className = 'plain';
  for (const link of links) {
    const item = element('li', '');
    item.append(linkTo(link));
    list.append(item);
  }
  return [element('p', 'The nearest codes in this guide:'), list];
}

function linkTo({ text, url }: Line['link']): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

customElements.define('field-guide-not-found', FieldGuideNotFound);
