import { codeText } from '../../shared/code-text.ts';
import type { Result } from '../../shared/search-data.ts';

/**
 * A result as an option of the list, which is a link. Its name is the number and the title, the rest is its
 * description.
 *
 * @param old the option of the same address, if there is one: it is kept, and with it the focus on it
 */
export function resultOption(result: Result, id: string, old: Element | undefined): Element {
  const made = optionOf(result, id);
  if (!old) return made;
  for (const { name, value } of made.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.innerHTML !== made.innerHTML) old.replaceChildren(...made.childNodes);
  return old;
}

function optionOf(result: Result, id: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = result.url;
  option.role = 'option';
  // The focus stays in the box, and the arrow keys choose.
  option.tabIndex = -1;
  option.className = result.class === undefined ? '' : `c${result.class}`;
  // Only the guide's own results name a number; others are sentences about one.
  const own = result.url.startsWith('/');
  if (own && !result.url.includes('#')) option.dataset['article'] = '';
  const number = result.code === undefined ? 'Guide' : codeText(result.code);
  if (own) {
    option.dataset['own'] = '';
    option.append(element('b', 'numeral', number), ' ');
  }
  option.append(element('span', own ? 'result-title' : '', result.title));
  option.ariaLabel = option.textContent;
  const more = element('span', 'result-more', '');
  more.id = `${id}-more`;
  option.setAttribute('aria-describedby', more.id);
  option.append(' ', more);
  if (result.seenIn.length > 0) {
    more.append(element('small', '', `seen in ${result.seenIn.join(', ')}`));
  } else if (own && result.code !== undefined && result.note === undefined) {
    more.append(element('small', '', 'not an HTTP status'));
  }
  if (result.note !== undefined)
    more.append(element('span', 'result-excerpt result-note', result.note));
  if (result.excerpt.length > 0) more.append(excerpt(result.excerpt));
  return option;
}

function excerpt(parts: Result['excerpt']): HTMLElement {
  const text = element('span', 'result-excerpt', '');
  text.append(
    '…',
    ...parts.map((part) => (part.marked ? element('mark', '', part.text) : part.text)),
    '…',
  );
  return text;
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
