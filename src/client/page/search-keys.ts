import { openSearch } from '../search/dialog.ts';

/** Opens the search from the link in the header, and with `/` or Ctrl+K (Cmd+K). */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.search-link');
  if (!link) return;
  link.setAttribute('aria-haspopup', 'dialog');
  link.addEventListener('click', (event) => {
    if (event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openSearch(link.href);
  });
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.metaKey && !event.ctrlKey && !event.altKey;
    const isK = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
    if (!isK && (!isSlash || isTyping(event.target))) return;
    event.preventDefault();
    openSearch(link.href);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
