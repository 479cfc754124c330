import { FieldGuideSearch, MOST_IN_ADDRESS } from './search-box.ts';
import { shortened } from './wording.ts';

/** Makes the page of the search out of its box: the address and the title hold the question. */
function start(search: FieldGuideSearch): void {
  const { title } = document;
  search.querySelector('[data-unasked] > p')?.remove();
  search.querySelector('[data-unasked]')?.removeAttribute('data-late');
  // What was typed before this script arrived is kept.
  search.box.value ||= new URLSearchParams(location.search).get('q') ?? '';
  search.addEventListener('answered', () => {
    search.removeAttribute('data-unanswered');
    const question = search.box.value.trim();
    const url = new URL(location.href);
    if (question === '' || question.length > MOST_IN_ADDRESS) url.searchParams.delete('q');
    else url.searchParams.set('q', question);
    history.replaceState(history.state, '', url);
    document.title = question === '' ? title : `${shortened(question)} · ${title}`;
  });
  search.ask();
}

const search = document.querySelector('field-guide-search[data-page]');
if (search instanceof FieldGuideSearch) start(search);
