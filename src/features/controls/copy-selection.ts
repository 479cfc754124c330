/**
 * Copies the selection, for use after the browser has refused access to the clipboard. Pages served over
 * http have no such access, and this function, although deprecated, is the only way left.
 *
 * @param refusal why the browser refused
 * @returns whether the selection was copied; if not, the reader can copy it by hand
 */
export function copySelection(refusal: unknown): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const copied = document.execCommand('copy');
  if (!copied) console.warn('The browser refused to copy, so the text was selected.', refusal);
  return copied;
}
