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
    // Browsers that fill in a form send events that are no keyboard's.
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
    }
  });
}

function enterBox(): void {
  const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name="q"]');
  box?.focus();
  box?.select();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
