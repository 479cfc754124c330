/** Unfolds the meaning that the address leads to, now and whenever the anchor changes. */
export function unfoldOnArrival(): void {
  unfoldMeaning();
  addEventListener('hashchange', unfoldMeaning);
}

function unfoldMeaning(): void {
  const meaning = document.getElementById(location.hash.slice(1))?.closest('.meaning');
  const folded = meaning?.querySelector<HTMLDetailsElement>(':scope > .folded');
  if (!folded) return;
  folded.open = true;
  // From here on, the reader can fold it again.
  meaning?.classList.add('arrived');
}
