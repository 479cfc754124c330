import styles from './copy-menu.css?inline';
import { copySelection } from './copy-selection.ts';
import { textButton } from './text-button.ts';
import type { Permalink } from './permalink.ts';
import { readNote } from './ticket-note.ts';

/** Room that is left between the menu and the edge of the window, px. */
const MARGIN = 16;

/** Width of the menu where the window has room for it, px. */
const WIDTH = 400;

/** The ways to refer to a part of an article. */
type Way = 'Ticket note' | 'Link' | 'Markdown' | 'Rich text';

/** The one menu of the page: it opens below the button that was pressed, and copies what that stands for. */
export class CopyMenu {
  readonly #menu = document.createElement('div');
  readonly #shown = document.createElement('textarea');
  readonly #status = document.createElement('p');
  readonly #noteButton = this.#copies('Ticket note');
  readonly #linkButton = this.#copies('Link');
  /** The button that the menu stands below. */
  #opener: HTMLButtonElement | undefined;
  /** The button below which the menu was open when the pointer went down. */
  #pressed: HTMLButtonElement | undefined;
  #target: Permalink | undefined;
  #note = '';
  #copied = false;
  #room = 0;

  constructor() {
    this.#menu.popover = 'auto';
    this.#menu.className = 'copy-menu';
    this.#menu.role = 'dialog';
    this.#menu.ariaLabel = 'Copy for a ticket';
    this.#shown.readOnly = true;
    this.#shown.rows = 9;
    this.#shown.ariaLabel = 'What is copied';
    this.#status.role = 'status';
    const ways = document.createElement('p');
    ways.append(
      this.#noteButton,
      this.#linkButton,
      this.#copies('Markdown'),
      this.#copies('Rich text'),
    );
    this.#menu.append(ways, this.#status, this.#shown);
    this.#menu.addEventListener('toggle', () => this.#toggled());
    // A press outside the menu closes it before the click arrives.
    addEventListener('pointerdown', () => (this.#pressed = this.#openBelow()), { capture: true });
    // Another width moves the buttons; the keyboard of a phone changes the height alone.
    addEventListener('resize', () => {
      if (roomOf() !== this.#room) this.#menu.hidePopover();
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }

  /** A button that opens the menu for a target, and closes it where it is open. */
  openedFor(target: Permalink): HTMLButtonElement {
    const button = textButton('Copy', ({ detail }) => {
      // A click of the keyboard counts no presses.
      const open = detail === 0 ? this.#openBelow() : this.#pressed;
      this.#menu.hidePopover();
      if (open !== button) this.#open(button, target);
    });
    button.className = 'copy';
    button.ariaLabel = `Copy for a ticket: ${target.label}`;
    button.ariaHasPopup = 'dialog';
    button.ariaExpanded = 'false';
    // Whoever comes near the button finds the note loaded. What fails is told in the menu.
    for (const event of ['pointerenter', 'focus']) {
      button.addEventListener(event, () => void readNote(target.meaning).catch(() => undefined));
    }
    return button;
  }

  #copies(way: Way): HTMLButtonElement {
    return textButton(way, () => void this.#copy(way));
  }

  #openBelow(): HTMLButtonElement | undefined {
    return this.#menu.matches(':popover-open') ? this.#opener : undefined;
  }

  #open(button: HTMLButtonElement, target: Permalink): void {
    if (this.#opener) this.#opener.ariaExpanded = 'false';
    this.#opener = button;
    button.after(this.#menu);
    this.#place(button.getBoundingClientRect());
    this.#fill(target);
    // What has the focus now gets it back, and not every browser gives it to a button on a click.
    button.focus({ preventScroll: true });
    this.#menu.showPopover({ source: button });
  }

  #toggled(): void {
    const open = this.#openBelow() !== undefined;
    if (this.#opener) this.#opener.ariaExpanded = String(open);
    if (!open) return;
    this.#menu.scrollIntoView({ block: 'nearest' });
    (this.#note === '' ? this.#linkButton : this.#noteButton).focus({ preventScroll: true });
  }

  #place(button: DOMRect): void {
    this.#room = roomOf();
    const width = Math.min(WIDTH, this.#room - 2 * MARGIN);
    const left = Math.max(MARGIN, Math.min(button.right, this.#room - MARGIN) - width);
    this.#menu.style.width = `${width}px`;
    this.#menu.style.left = `${left}px`;
    this.#menu.style.top = `${button.bottom + scrollY}px`;
  }

  #fill(target: Permalink): void {
    this.#target = target;
    this.#copied = false;
    this.#setNote('');
    this.#shown.value = target.url;
    this.#status.textContent = 'Loading the note…';
    readNote(target.meaning).then(
      (note) => {
        if (this.#target !== target) return;
        this.#setNote(`${note}\n${target.url}`);
        // What was copied meanwhile stays in sight, with the word that it was.
        if (this.#copied) return;
        this.#shown.value = this.#note;
        this.#status.textContent = target.label;
      },
      (error: unknown) => {
        console.error(error);
        if (this.#target !== target) return;
        this.#status.textContent = 'The ticket note could not be loaded; the links can be copied.';
      },
    );
  }

  #setNote(note: string): void {
    this.#note = note;
    this.#noteButton.disabled = note === '';
  }

  /** Nothing is waited for before the copying: browsers allow it only within the press of a button. */
  async #copy(way: Way): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const text = this.#textOf(way, target);
    this.#copied = true;
    this.#shown.value = text;
    // The same words twice would not be read out twice.
    this.#status.textContent = '';
    try {
      if (way === 'Rich text') await copyFormatted(text, target);
      else await navigator.clipboard.writeText(text);
      this.#status.textContent = `Copied: ${way}`;
    } catch (error) {
      this.#shown.focus();
      this.#shown.select();
      this.#status.textContent = copySelection(error)
        ? `Copied: ${way === 'Rich text' ? 'plain text' : way}`
        : 'Your browser refused. The text is selected: copy it.';
    }
  }

  #textOf(way: Way, { label, url }: Permalink): string {
    switch (way) {
      case 'Ticket note':
        return this.#note;
      case 'Link':
        return url;
      case 'Markdown':
        return `[${label.replace(/[\\[\]*_`<>]/g, '\\$&')}](${url})`;
      case 'Rich text':
        return `${label}\n${url}`;
    }
  }
}

/** The width of the window without its scroll bar, px. */
function roomOf(): number {
  return document.documentElement.clientWidth;
}

/** Copies a link as editors take it that know formatted text; others get its text. */
async function copyFormatted(text: string, { url, label }: Permalink): Promise<void> {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = label;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    }),
  ]);
}
