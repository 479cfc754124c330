import { copyButton } from '../cite/copy-button.ts';
import { textButton } from '../cite/text-button.ts';

/** How much of a line stays visible before its first highlight, px. */
const BEFORE_HIGHLIGHT = 40;

/**
 * `<field-guide-transcript>`: a transcript in a `<pre>`, below a line that says what it is. The element
 * adds two buttons to that line: one copies the raw text, and one wraps long lines, if there are any.
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
        // A fenced block ends with a line break that would run a command as soon as it is pasted.
        () => transcript.textContent.replace(/\n$/, ''),
        () => transcript,
      ),
    );
    line.append(tools);
    showFirstHighlight(transcript);
  }
}

/** Scrolls a transcript sideways to its first highlight, if that is out of view. */
function showFirstHighlight(transcript: HTMLElement): void {
  const mark = transcript.querySelector('mark');
  if (!mark) return;
  const start = mark.offsetLeft - transcript.offsetLeft;
  if (start + mark.offsetWidth > transcript.clientWidth) {
    transcript.scrollLeft = start - BEFORE_HIGHLIGHT;
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
