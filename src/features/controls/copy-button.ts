import { copySelection } from './copy-selection.ts';
import { textButton } from './text-button.ts';

/** How long a button shows what it has done. */
const FEEDBACK_MS = 2000;

/**
 * A button that copies a text and says so for a moment. If the browser refuses, it selects the text, so
 * that the reader can copy it by hand.
 *
 * @param label the label of the button
 * @param textOf returns the text to copy, at the time of the click
 * @param select returns what to select if the browser refuses
 */
export function copyButton(
  label: string,
  textOf: () => string,
  select: () => Node,
): HTMLButtonElement {
  const button = textButton(label, () => {
    void copy(textOf(), select).then((feedback) => {
      button.textContent = feedback;
      setTimeout(() => (button.textContent = label), FEEDBACK_MS);
    });
  });
  // Makes screen readers announce the new label.
  button.ariaLive = 'polite';
  return button;
}

async function copy(text: string, select: () => Node): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch (error) {
    getSelection()?.selectAllChildren(select());
    return copySelection(error) ? 'Copied' : 'Selected: now copy it';
  }
}
