import { SEEN_IN } from '../../shared/labels.ts';
import { classFacts, statusClass } from '../../shared/status-class.ts';
import { make } from '../common/dom.ts';
import { loadGuide } from '../common/guide-data.ts';
import { FieldGuideSearch, MOST_IN_ADDRESS, type Ended } from './search-box.ts';
import { shortened } from './wording.ts';

/** What narrows the results. */
const FILTERS = { class: 'Class', product: 'Product', seen: 'Seen in' } as const;

/** As many results are worth narrowing. */
const MANY = 20;

/** Makes the page of the search out of its box: the address and the title hold the question. */
function start(search: FieldGuideSearch): void {
  const { title } = document;
  const parameters = new URLSearchParams(location.search);
  const filters = make('div', { class: 'search-filters' });
  const narrow = () => {
    const chosen = Object.keys(FILTERS).map((name) => [name, parameters.get(name) ?? ''] as const);
    search.filters = Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  };
  search.querySelector('[data-unasked] > p')?.remove();
  search.querySelector('[data-unasked]')?.removeAttribute('data-late');
  search.querySelector('form')?.after(filters);
  // What was typed before this script arrived is kept.
  search.box.value ||= parameters.get('q') ?? '';
  narrow();
  filters.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) parameters.set(target.name, target.value);
    narrow();
    search.ask();
  });
  search.addEventListener('answered', (event) => {
    if (!isEnded(event)) return;
    const { question, count } = event.detail;
    const isNarrowed = Object.keys(search.filters).length > 0;
    filters.hidden = !isNarrowed && count < MANY;
    if (!filters.hidden && !filters.hasChildNodes()) void fill(filters, search.filters);
    search.removeAttribute('data-unanswered');
    parameters.set('q', question.length > MOST_IN_ADDRESS ? '' : question.trim());
    const url = new URL(location.href);
    url.search = String(new URLSearchParams([...parameters].filter(([, value]) => value !== '')));
    history.replaceState(history.state, '', url);
    document.title = question.trim() === '' ? title : `${shortened(question)} · ${title}`;
  });
  search.ask();
}

async function fill(filters: HTMLElement, chosen: FieldGuideSearch['filters']): Promise<void> {
  const { parts } = await loadGuide();
  const codes = parts.flatMap(({ kind, code }) =>
    kind === 'code' && code !== undefined ? [code] : [],
  );
  const products = parts.filter(({ kind }) => kind === 'product');
  const options: Readonly<Record<keyof typeof FILTERS, readonly (readonly string[])[]>> = {
    class: [...new Set(codes.map(statusClass))].map((name) => [
      name,
      `${name} ${classFacts(name).title}`,
    ]),
    product: products.map(({ product = '', title }) => [product, title]),
    seen: Object.entries(SEEN_IN),
  };
  for (const name of ['class', 'product', 'seen'] as const) {
    const select = make('select', { name }, new Option('all', ''));
    select.append(...options[name].map(([value, text]) => new Option(text, value)));
    select.value = chosen[name] ?? '';
    filters.append(make('label', {}, `${FILTERS[name]} `, select));
  }
}

function isEnded(event: Event): event is CustomEvent<Ended> {
  return event instanceof CustomEvent;
}

const search = document.querySelector('field-guide-search[data-page]');
if (search instanceof FieldGuideSearch) start(search);
