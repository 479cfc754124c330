/**
 * What this page says when it can take a text. src/features/search/hand-over.ts waits for the same word;
 * shared code would be a file more for the search to load.
 */
const READY = 'field-guide-identify-ready';

/**
 * Takes the text that the search hands over, if this page was opened for that.
 *
 * @param take called with the text
 */
export function takeOver(take: (text: string) => void): void {
  const opener: unknown = window.opener;
  if (!isPage(opener)) return;
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== opener || origin !== location.origin) return;
    if (
      typeof data === 'object' &&
      data !== null &&
      'text' in data &&
      typeof data.text === 'string'
    )
      take(data.text);
  });
  opener.postMessage(READY, location.origin);
}

function isPage(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}
