import styles from './search-dialog.css?inline';

/** A selection on the page that is longer is no question. */
const MOST_SELECTED = 300;

let dialog: HTMLDialogElement | undefined;
let box: Promise<void> | undefined;

/** Opens the search above the page, with what is selected on the page as its question. */
export function openSearch(): void {
  dialog ??= createDialog();
  const input = dialog?.querySelector('input');
  if (!dialog || !input || dialog.open) return;
  const selected = getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  dialog.showModal();
  // An entry of its own in the history, so that Back closes the dialog and does not leave the page.
  history.pushState({ search: true }, '');
  if (selected !== '' && selected.length <= MOST_SELECTED) input.value = selected;
  input.focus();
  input.select();
  input.dispatchEvent(new Event('input'));
  box ??= loadBox(dialog);
}

async function loadBox(opened: HTMLElement): Promise<void> {
  try {
    const [{ default: results }] = await Promise.all([
      import('./results.css?inline'),
      import('./search-box.ts'),
    ]);
    addStyles(results);
    // A file that came empty is a module without a fault.
    if (!customElements.get('field-guide-search')) throw new Error('The search came without code.');
  } catch (error) {
    console.error(error);
    const status = opened.querySelector('[role="status"]');
    if (status)
      status.textContent = 'The search could not be loaded. Press Enter to go to the search page.';
  }
}

/** Makes the dialog from its template (SearchDialog.astro). */
function createDialog(): HTMLDialogElement | undefined {
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
  const made = template && document.importNode(template.content, true).querySelector('dialog');
  if (!made) return undefined;
  addStyles(styles);
  // A press that is dragged out of the dialog, or into it, is no click beside it.
  let isPressedBeside = false;
  made.addEventListener('pointerdown', (event) => {
    isPressedBeside = isBeside(event, made);
  });
  made.addEventListener('click', (event) => {
    if (isPressedBeside && isBeside(event, made)) made.close();
    if (event.target instanceof Element) follow(event, event.target.closest('a'));
  });
  made.querySelector('button')?.addEventListener('click', () => made.close());
  made.querySelector('input')?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The browser would empty the box first.
    event.preventDefault();
    made.close();
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

function addStyles(styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
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
