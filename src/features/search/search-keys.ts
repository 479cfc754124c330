import { openSearch } from './dialog.ts';

/**
 * Opens the search from the link in the header, and with `/` or Ctrl+K (Cmd+K). On the page of the search,
 * which has no such link, the keys lead into its box.
 */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-link');
  const open = link ? () => openSearch(link.href) : enterBox;
  link?.setAttribute('aria-haspopup', 'dialog');
  link?.addEventListener('click', (event) => {
    if (event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    // Browsers that fill in a form send events that are no keyboard's.
    if (!(event instanceof KeyboardEvent) || event.altKey) return;
    const isModified = event.metaKey || event.ctrlKey;
    const isSlash = event.key === '/' && !isModified;
    const isK = event.key.toLowerCase() === 'k' && isModified && !event.shiftKey;
    if (!isK && (!isSlash || isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
}

function enterBox(): void {
  const box = document.querySelector<HTMLInputElement>('[data-page] input');
  box?.focus();
  box?.select();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
