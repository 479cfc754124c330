import styles from './copy-menu.css?inline';
import { copySelection } from './copy-selection.ts';
import { textButton } from './text-button.ts';
import type { Permalink } from './permalink.ts';
import { readNote } from './ticket-note.ts';

/** The space between the menu and the edge of the window, px. */
const MARGIN = 16;

/** The width of the menu, if the window has room for it, px. */
const WIDTH = 400;

/** The ways to refer to a part of an article. */
type Way = 'Ticket note' | 'Link' | 'Markdown' | 'Rich text';

/** The page’s only copy menu. It opens below the button that was pressed, and copies references to its section. */
export class CopyMenu {
  readonly #menu = document.createElement('div');
  readonly #shown = document.createElement('textarea');
  readonly #status = document.createElement('p');
  readonly #noteButton = this.#copies('Ticket note');
  readonly #linkButton = this.#copies('Link');
  /** The button that the menu is below. */
  #opener: HTMLButtonElement | undefined;
  /** The button whose menu was open when the pointer went down. */
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
    // A new width moves the buttons. The keyboard of a phone changes only the height.
    addEventListener('resize', () => {
      if (roomOf() !== this.#room) this.#menu.hidePopover();
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }

  /** A button that opens the menu for a target, or closes it if it is open there. */
  openedFor(target: Permalink): HTMLButtonElement {
    const button = textButton('Copy', ({ detail }) => {
      // `detail` is 0 for a click from the keyboard, which no pointerdown has announced.
      const open = detail === 0 ? this.#openBelow() : this.#pressed;
      this.#menu.hidePopover();
      if (open !== button) this.#open(button, target);
    });
    button.className = 'copy';
    button.ariaLabel = `Copy for a ticket: ${target.label}`;
    button.ariaHasPopup = 'dialog';
    button.ariaExpanded = 'false';
    // Loads the note as soon as the reader approaches the button. The menu reports failures.
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
    // When the menu closes, the focus returns to where it was. Not every browser focuses a button on a click.
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
        // Keeps showing what the reader has copied in the meantime.
        if (this.#copied) return;
        this.#shown.value = this.#note;
        this.#status.textContent = target.label;
      },
      (error: unknown) => {
        console.error(error);
        if (this.#target !== target) return;
        this.#status.textContent =
          'The ticket note could not be loaded, but you can copy the links.';
      },
    );
  }

  #setNote(note: string): void {
    this.#note = note;
    this.#noteButton.disabled = note === '';
  }

  /** Copies before anything is awaited, because browsers allow it only in direct response to a click. */
  async #copy(way: Way): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const text = this.#textOf(way, target);
    this.#copied = true;
    this.#shown.value = text;
    // Screen readers would not announce the same text twice.
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
        : 'Your browser refused to copy. The text is selected, so you can copy it yourself.';
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

/** Copies a link for editors that accept formatted text. Others get plain text. */
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
