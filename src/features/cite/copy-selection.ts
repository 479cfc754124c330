/**
 * Copies what is selected, to be tried where the browser refuses the clipboard: over http it has
 * none for scripts, and this, although deprecated, is the only way left.
 *
 * @param refusal why it refused the clipboard
 * @returns whether it was copied; if not, what is selected can be copied by hand
 */
export function copySelection(refusal: unknown): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const copied = document.execCommand('copy');
  if (!copied) console.warn('The browser refused to copy, so the text was selected.', refusal);
  return copied;
}
