import type { Result } from '../../shared/search-data.ts';
import { FieldGuideSearch, MOST_IN_ADDRESS, shortened, type Answered } from './search-box.ts';

/** What the filters of the page narrow the results by. */
const FILTERS = ['class', 'product', 'seen'] as const;

/** As many results are worth narrowing. */
const MANY = 20;

/** Makes the search page out of its search box: the address and the title hold the question. */
function start(search: FieldGuideSearch): void {
  const title = document.title;
  const unasked = search.querySelector<HTMLElement>('[data-unasked]');
  unasked?.querySelector('p')?.remove();
  unasked?.removeAttribute('data-late');
  if (unasked) unasked.hidden = true;
  const filters = search.querySelector<HTMLElement>('.search-filters');
  const selects = FILTERS.map((name) => ({ name, select: filterOf(search, name) }));
  const parameters = new URLSearchParams(location.search);
  // What was typed before this script arrived stands.
  // A line break would be dropped, and glue two words together.
  search.input.value ||= (parameters.get('q') ?? '').replace(/\s+/g, ' ');
  for (const { name, select } of selects) select.value = parameters.get(name) ?? '';
  search.filter = (result) => selects.every(({ name, select }) => fits(result, name, select.value));
  search.addEventListener('answered', (event) => {
    if (!isAnswered(event)) return;
    const { input, answer } = event.detail;
    const isNarrowed = selects.some(({ select }) => select.value !== '');
    if (filters) filters.hidden = !isNarrowed && answer.results.length < MANY;
    if (!answer.complete) return;
    search.removeAttribute('data-unanswered');
    remember(input, selects, title);
  });
  for (const { select } of selects) select.addEventListener('change', () => search.ask());
  search.ask();
}

function filterOf(search: FieldGuideSearch, name: string): HTMLSelectElement {
  const select = search.querySelector(`select[name="${name}"]`);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`The page has no filter ${name}.`);
  return select;
}

function fits(result: Result, name: (typeof FILTERS)[number], value: string): boolean {
  if (value === '') return true;
  if (name === 'seen') return result.seenIn.includes(value);
  return result[name] === value;
}

function isAnswered(event: Event): event is CustomEvent<Answered> {
  return event instanceof CustomEvent;
}

/** Puts the question into the page's address, if it fits, and title, so that both can be shared. */
function remember(
  input: string,
  selects: readonly { readonly name: string; readonly select: HTMLSelectElement }[],
  title: string,
): void {
  const url = new URL(location.href);
  const values = [
    ['q', input.length > MOST_IN_ADDRESS ? '' : input.trim()],
    ...selects.map(({ name, select }) => [name, select.value]),
  ];
  for (const [name = '', value = ''] of values) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', url);
  document.title = input.trim() === '' ? title : `${shortened(input)} · ${title}`;
}

const search = document.querySelector('field-guide-search[data-page]');
if (search instanceof FieldGuideSearch) start(search);
