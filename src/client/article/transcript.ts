/** How much of a line is shown before its first mark, px. */
const BEFORE_MARK = 40;

/** For how long a button says what it has done. */
const SAID_MS = 2000;

/**
 * `<field-guide-transcript>`: a line that says what one is looking at, above a transcript in a
 * `<pre>`. It adds buttons to that line: one copies the raw text, one wraps long lines where there
 * are any.
 */
export class FieldGuideTranscript extends HTMLElement {
  connectedCallback(): void {
    const line = this.querySelector('p');
    const transcript = this.querySelector('pre');
    if (!line || !transcript) throw new Error('<field-guide-transcript> needs a p and a pre');
    const tools = document.createElement('span');
    tools.append(wrapButton(transcript), copyButton(transcript));
    line.append(tools);
    showFirstMark(transcript);
  }
}

/** Scrolls a transcript to its first mark if that is out of sight: what it tells is of no use unseen. */
function showFirstMark(transcript: HTMLElement): void {
  const mark = transcript.querySelector('mark');
  if (!mark) return;
  const start = mark.offsetLeft - transcript.offsetLeft;
  if (start + mark.offsetWidth > transcript.clientWidth) {
    transcript.scrollLeft = start - BEFORE_MARK;
  }
}

function wrapButton(transcript: HTMLElement): HTMLButtonElement {
  const wrap = button('Wrap');
  wrap.setAttribute('aria-pressed', 'false');
  wrap.addEventListener('click', () => {
    wrap.setAttribute('aria-pressed', String(transcript.classList.toggle('wrapped')));
  });
  new ResizeObserver(() => {
    const wrapped = transcript.classList.contains('wrapped');
    wrap.hidden = !wrapped && transcript.scrollWidth <= transcript.clientWidth;
  }).observe(transcript);
  return wrap;
}

function copyButton(transcript: HTMLElement): HTMLButtonElement {
  const copy = button('Copy');
  // A button that has the focus is read out when its name changes, if it says so.
  copy.ariaLive = 'polite';
  copy.addEventListener('click', () => {
    void copyText(transcript).then((said) => {
      copy.textContent = said;
      setTimeout(() => (copy.textContent = 'Copy'), SAID_MS);
    });
  });
  return copy;
}

/** Copies the text, or selects it where the browser refuses; says in two words which. */
async function copyText(transcript: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(transcript.textContent);
    return 'Copied';
  } catch (error) {
    console.warn('The browser refused to copy, so the text was selected.', error);
    getSelection()?.selectAllChildren(transcript);
    return 'Press Ctrl+C';
  }
}

function button(text: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  return element;
}

customElements.define('field-guide-transcript', FieldGuideTranscript);
