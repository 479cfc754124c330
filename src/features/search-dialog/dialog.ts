import { applyLaterStyles } from '../controls/later-styles.ts';

/** A longer selection on the page is not a question. */
const MOST_SELECTED = 300;

/** What the entry of the open dialog holds in the history. */
const ENTRY = 'search';

let dialog: HTMLDialogElement | undefined;

/** Opens the search above the page, with what is selected on the page as its question. */
export function openSearch(): void {
  dialog ??= createDialog();
  const box = dialog?.querySelector('textarea');
  if (!dialog || !box || dialog.open) return;
  const selected = getSelection()?.toString().trim() ?? '';
  dialog.showModal();
  // An entry in the history, so that Back closes the dialog and does not leave the page.
  history.pushState(ENTRY, '');
  if (selected !== '' && selected.length <= MOST_SELECTED) box.value = selected;
  box.focus();
  box.select();
  box.dispatchEvent(new Event('input'));
}

/** Makes the dialog from its template (SearchDialog.astro). */
function createDialog(): HTMLDialogElement | undefined {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
  const made = template && document.importNode(template.content, true).querySelector('dialog');
  if (!made) return undefined;
  applyLaterStyles();
  made.addEventListener('click', (event) => {
    if (event.target instanceof Element) follow(event, event.target.closest('a'));
  });
  made.addEventListener('close', () => {
    if (history.state === ENTRY) history.back();
  });
  addEventListener('popstate', () => made.close());
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) made.close();
  });
  document.body.append(made);
  return made;
}

/** A result takes the place of the dialog in the history: Back leads to the page, not to the dialog. */
function follow(event: MouseEvent, link: HTMLAnchorElement | null): void {
  if (!link || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const here = new URL(location.href);
  const there = new URL(link.href);
  if (here.pathname === there.pathname && here.origin === there.origin) {
    history.replaceState(null, '');
    dialog?.close();
  }
  location.replace(there);
}
