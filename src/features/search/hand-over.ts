/** What the page of Identify says to the page that opened it when it can take a text. */
const READY = 'field-guide-identify-ready';

/** What is shorter may be a question. */
const PASTE_LENGTH = 60;

/**
 * Watches for a response or a log line that is pasted into a search box, and offers below the box to
 * identify it: Identify reads it better, and also the line ends that a box takes away.
 */
export function watchPastes(): void {
  // What stands there was pasted before this code came; its line ends are gone.
  for (const box of document.querySelectorAll<HTMLElement>('field-guide-search')) {
    const text = box.querySelector('input')?.value ?? '';
    if (text.length >= PASTE_LENGTH) offer(box, text);
  }
  document.addEventListener('paste', ({ target, clipboardData }) => {
    const box = target instanceof Element ? target.closest('field-guide-search') : null;
    const text = clipboardData?.getData('text') ?? '';
    if (box instanceof HTMLElement && text.length >= PASTE_LENGTH) offer(box, text);
  });
}

function offer(box: HTMLElement, text: string): void {
  box.querySelector('[data-offer]')?.remove();
  const line = document.createElement('p');
  line.dataset['offer'] = '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Identify this';
  button.addEventListener('click', () => handOver(text, `${box.dataset['base'] ?? '/'}identify`));
  line.append('A response or a log line? ', button, ' in a new tab.');
  box.querySelector('[role="status"]')?.after(line);
  box.querySelector('input')?.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.value === '') line.remove();
  });
}

/** Hands the text to a new tab as a message between the two pages: in no address and in no storage. */
function handOver(text: string, address: string): void {
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
