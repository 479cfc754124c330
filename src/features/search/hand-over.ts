/** What the page of Identify says to the page that opened it when it can take a text. */
const READY = 'field-guide-identify-ready';

/** What is shorter, and has only one line, may be a question. */
const PASTE_LENGTH = 60;

/** Whether a text may be a response or a line of a log, which Identify reads better than the search. */
export function looksPasted(text: string): boolean {
  return text.length >= PASTE_LENGTH || text.trim().includes('\n');
}

/** Hands a text to a new tab as a message between the two pages: in no address and in no storage. */
export function handOver(text: string, address: string): void {
  const opened = open(address, '_blank');
  if (!opened) {
    location.assign(address);
    return;
  }
  const give = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== opened || origin !== location.origin || data !== READY) return;
    opened.postMessage({ text }, location.origin);
    removeEventListener('message', give);
  };
  addEventListener('message', give);
}
