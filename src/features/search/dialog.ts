import styles from './search-dialog.css?inline';

/** A selection on the page that is longer is no question. */
const MOST_SELECTED = 300;

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search above the page, with what is selected on the page as its question.
 *
 * @param action address of the search page
 */
export function openSearch(action: string): void {
  dialog ??= createDialog(action);
  if (dialog.open) return;
  const selected = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  dialog.showModal();
  // An entry of its own in the history, so that Back closes the dialog and does not leave the page.
  history.pushState({ search: true }, '');
  const input = dialog.querySelector('input');
  if (!input) return;
  if (selected !== '' && selected.length <= MOST_SELECTED) input.value = selected;
  input.select();
  input.dispatchEvent(new Event('input'));
  void loadBox(dialog);
}

async function loadBox(opened: HTMLElement): Promise<void> {
  try {
    await import('./search-box.ts');
    // A file that came empty is a module without a fault.
    if (!customElements.get('field-guide-search')) throw new Error('The search came without code.');
  } catch (error) {
    console.error(error);
    const status = opened.querySelector('[role="status"]');
    if (status)
      status.textContent = 'The search could not be loaded. Press Enter to go to the search page.';
  }
}

function createDialog(action: string): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search');
  made.append(searchBox(action));
  // A press that is dragged out of the dialog, or into it, is no click beside it.
  let isPressedBeside = false;
  made.addEventListener('pointerdown', (event) => {
    isPressedBeside = isBeside(event, made);
  });
  made.addEventListener('click', (event) => {
    if (isPressedBeside && isBeside(event, made)) made.close();
    if (event.target instanceof Element) follow(event, event.target.closest('a'));
  });
  made.addEventListener('close', () => {
    if (isOwnEntry()) history.back();
  });
  window.addEventListener('popstate', () => made.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) made.close();
  });
  document.body.append(made);
  return made;
}

/** Whether a press or click hit the backdrop, which is the dialog's own without being in its frame. */
function isBeside({ target, clientX: x, clientY: y }: MouseEvent, frame: HTMLElement): boolean {
  const { left, right, top, bottom } = frame.getBoundingClientRect();
  return target === frame && (x < left || x > right || y < top || y > bottom);
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

function isOwnEntry(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'search' in state;
}

/** A search box, which answers as soon as the code of its element has come. */
function searchBox(action: string): HTMLElement {
  const search = document.createElement('field-guide-search');
  search.dataset['base'] = new URL('.', action).pathname;
  const form = document.createElement('form');
  form.className = 'search-form';
  form.action = action;
  const input = document.createElement('input');
  input.type = 'search';
  input.name = 'q';
  input.setAttribute('aria-label', 'Search codes, products, messages');
  input.placeholder = 'a number, a message, a log line';
  input.autocomplete = 'off';
  input.autocapitalize = 'off';
  input.spellcheck = false;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog?.close());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The browser would empty the box first.
    event.preventDefault();
    dialog?.close();
  });
  form.append(input, close);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Results');
  list.className = 'results';
  list.id = 'dialog-results';
  search.append(form, status, list);
  return search;
}
