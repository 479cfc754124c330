import { loadNames } from '../common/guide-data.ts';
import { openSearch } from './dialog.ts';

/**
 * Opens the search with the button in the header, and with `/`, unless the reader has switched that off, or
 * Ctrl+K (Cmd+K). On a page with a search box of its own, which has no such button, the keys lead into the box.
 */
export function openSearchOnDemand(): void {
  const button = document.querySelector<HTMLElement>('.open-search');
  const open = button ? openSearch : enterBox;
  button?.setAttribute('aria-haspopup', 'dialog');
  button?.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    // Browsers that fill in a form send events that come from no keyboard.
    if (!(event instanceof KeyboardEvent) || event.altKey) return;
    const { key, target } = event;
    const isModified = event.metaKey || event.ctrlKey;
    const isSlash =
      key === '/' && !isModified && document.documentElement.dataset['slash'] !== 'off';
    const isK = key.toLowerCase() === 'k' && isModified && !event.shiftKey;
    if (isK || (isSlash && !isTyping(target))) {
      event.preventDefault();
      open();
    } else if (target === button && !isModified && /^\S$/u.test(key)) {
      // What is typed at the button goes into the box.
      open();
    } else if (key === 'Enter' && isQuestion(target) && !event.shiftKey && !event.isComposing) {
      // As in a box of one line.
      event.preventDefault();
      target.form?.requestSubmit();
    }
  });
}

/** Loads the search at the first sign that somebody wants it: a pointer or the focus reaches a box, or the button. */
export function loadSearchOnDemand(): void {
  const loadFor = ({ target }: { target: EventTarget | null }) => {
    const wanted = target instanceof Element && target.closest('field-guide-search, .open-search');
    if (wanted) void load(wanted);
  };
  document.addEventListener('focusin', loadFor);
  document.addEventListener('pointerover', loadFor);
  loadFor({ target: document.activeElement });
}

/** Both at once: the second is a file of its own, which the first imports. */
const loadCode = () =>
  Promise.all([
    import('../search/search-box.ts'),
    import('../../shared/number-without-article.ts'),
  ]);

async function load(wanted: Element): Promise<void> {
  try {
    loadNames().catch(() => undefined);
    await loadCode();
    // An empty file is a module that loads without an error.
    if (!customElements.get('field-guide-search')) throw new Error('The search is an empty file.');
  } catch (error) {
    console.error(error);
    const status = wanted.querySelector('[role="status"]');
    if (status) status.textContent = 'The search could not be loaded. Try the search page.';
  }
}

function enterBox(): void {
  const box = document.querySelector('textarea');
  box?.focus();
  box?.select();
}

function isQuestion(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.name === 'q';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
