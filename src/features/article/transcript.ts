import { copyButton } from '../controls/copy-button.ts';
import { textButton } from '../controls/text-button.ts';

/** How much of a line stays visible before its first highlight, px. */
const BEFORE_HIGHLIGHT = 40;

/**
 * Adds two buttons to the line above each transcript: one copies the raw text, and one wraps long lines, if there are
 * any.
 */
export function addTranscriptTools(): void {
  for (const whole of document.querySelectorAll('field-guide-transcript')) {
    const transcript = whole.querySelector('pre');
    if (!transcript) continue;
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
    whole.querySelector('p')?.append(tools);
  }
}

function wrapButton(transcript: HTMLElement): HTMLButtonElement {
  const wrap = textButton('Wrap', () => {
    wrap.ariaPressed = String(transcript.classList.toggle('wrapped'));
  });
  wrap.ariaPressed = 'false';
  let isNew = true;
  // It is called first when the page has been laid out, so that nothing here makes the browser do it earlier.
  new ResizeObserver(() => {
    const wrapped = transcript.classList.contains('wrapped');
    wrap.hidden = !wrapped && transcript.scrollWidth <= transcript.clientWidth;
    if (isNew) showFirstHighlight(transcript);
    isNew = false;
  }).observe(transcript);
  return wrap;
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
