import { loadNames } from '../common/guide-data.ts';
import { mayBeInAddress } from './address.ts';
import { FieldGuideSearch } from './search-box.ts';
import { shortened } from './wording.ts';

/** Makes the page of the search out of its box: the address and the title hold the question, if they may. */
function start(search: FieldGuideSearch): void {
  const { title } = document;
  // The page has asked for them already.
  loadNames().catch(() => undefined);
  search.querySelector('[data-unasked] > p')?.remove();
  search.querySelector('[data-unasked]')?.removeAttribute('data-late');
  // What was typed before this script arrived is kept.
  search.box.value ||= new URLSearchParams(location.search).get('q') ?? '';
  const remember = async (question: string) => {
    const isShown = question !== '' && (await mayBeInAddress(question));
    if (question !== search.box.value.trim()) return;
    const url = new URL(location.href);
    if (isShown) url.searchParams.set('q', question);
    else url.searchParams.delete('q');
    history.replaceState(history.state, '', url);
    document.title = isShown ? `${shortened(question)} · ${title}` : title;
  };
  search.addEventListener('answered', () => {
    search.removeAttribute('data-unanswered');
    void remember(search.box.value.trim());
  });
  search.ask();
}

const search = document.querySelector('field-guide-search[data-page]');
if (search instanceof FieldGuideSearch) start(search);
