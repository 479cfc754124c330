import { copyButton } from '../cite/copy-button.ts';
import { textButton } from '../cite/text-button.ts';

/** How much of a line is shown before its first mark, px. */
const BEFORE_MARK = 40;

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
    tools.append(
      wrapButton(transcript),
      copyButton(
        'Copy',
        () => transcript.textContent,
        () => transcript,
      ),
    );
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
  const wrap = textButton('Wrap', () => {
    wrap.ariaPressed = String(transcript.classList.toggle('wrapped'));
  });
  wrap.ariaPressed = 'false';
  new ResizeObserver(() => {
    const wrapped = transcript.classList.contains('wrapped');
    wrap.hidden = !wrapped && transcript.scrollWidth <= transcript.clientWidth;
  }).observe(transcript);
  return wrap;
}

customElements.define('field-guide-transcript', FieldGuideTranscript);
