import { copySelection } from './copy-selection.ts';
import { textButton } from './text-button.ts';

/** For how long a button says what it has done. */
const SAID_MS = 2000;

/**
 * A button that copies a text and says so for a while. Where the browser refuses, it selects what
 * the reader can copy by hand.
 *
 * @param label of the button
 * @param textOf what is copied, asked for at the time
 * @param select what is selected where the browser refuses
 */
export function copyButton(
  label: string,
  textOf: () => string,
  select: () => Node,
): HTMLButtonElement {
  const button = textButton(label, () => {
    void copy(textOf(), select).then((said) => {
      button.textContent = said;
      setTimeout(() => (button.textContent = label), SAID_MS);
    });
  });
  // A button that has the focus is read out when its name changes, if it says so.
  button.ariaLive = 'polite';
  return button;
}

async function copy(text: string, select: () => Node): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch (error) {
    getSelection()?.selectAllChildren(select());
    return copySelection(error) ? 'Copied' : 'Selected: copy it';
  }
}
