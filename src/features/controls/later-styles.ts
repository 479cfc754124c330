/**
 * Applies the styles of what opens above the page (src/styles/later.css). Until then they are for paper only, so that
 * no browser waits for them.
 */
export function applyLaterStyles(): void {
  document.querySelector('link[media=print]')?.setAttribute('media', 'all');
}
