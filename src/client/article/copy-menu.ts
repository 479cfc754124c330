import styles from '../../styles/copy-menu.css?inline';
import type { Permalink } from './permalink.ts';
import { readNote } from './ticket-note.ts';

/** Room that is left between the menu and the edge of the window, px. */
const MARGIN = 16;

/** Width of the menu where the window has room for it, px. */
const WIDTH = 400;

/** The ways to refer to a part of an article, in the order of their buttons. */
const WAYS = ['Ticket note', 'Link', 'Markdown', 'Rich text'] as const;

type Way = (typeof WAYS)[number];

/** The one menu of the page: it opens below the button that was pressed, and copies what that stands for. */
export class CopyMenu {
  readonly #menu = document.createElement('div');
  readonly #shown = document.createElement('textarea');
  readonly #status = document.createElement('p');
  readonly #buttons = new Map<Way, HTMLButtonElement>();
  #target: Permalink | undefined;
  #note = '';

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
    for (const way of WAYS) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = way;
      button.addEventListener('click', () => void this.#copy(way));
      this.#buttons.set(way, button);
      ways.append(button);
    }
    this.#menu.append(ways, this.#status, this.#shown);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
  }

  /** Makes a button open the menu for a target. The browser opens and closes it, by key as by pointer. */
  openBy(button: HTMLButtonElement, target: Permalink): void {
    button.popoverTargetElement = this.#menu;
    button.addEventListener('click', () => {
      if (this.#menu.matches(':popover-open')) return;
      button.after(this.#menu);
      this.#place(button.getBoundingClientRect());
      this.#fill(target);
    });
    this.#menu.addEventListener('toggle', () => {
      if (!this.#menu.matches(':popover-open') || this.#target !== target) return;
      this.#menu.scrollIntoView({ block: 'nearest' });
      this.#buttons.get('Ticket note')?.focus({ preventScroll: true });
    });
  }

  #place(button: DOMRect): void {
    const room = document.documentElement.clientWidth;
    const width = Math.min(WIDTH, room - 2 * MARGIN);
    const left = Math.max(MARGIN, Math.min(button.right, room - MARGIN) - width);
    this.#menu.style.width = `${width}px`;
    this.#menu.style.left = `${left}px`;
    this.#menu.style.top = `${button.bottom + scrollY}px`;
  }

  #fill(target: Permalink): void {
    this.#target = target;
    this.#note = '';
    this.#shown.value = target.url;
    this.#status.textContent = target.label;
    readNote(target.meaning).then(
      (note) => {
        if (this.#target !== target) return;
        this.#note = `${note}\n${target.url}`;
        this.#shown.value = this.#note;
      },
      (error: unknown) => {
        console.error(error);
        if (this.#target !== target) return;
        this.#status.textContent = 'The ticket note could not be loaded; the links can be copied.';
      },
    );
  }

  async #copy(way: Way): Promise<void> {
    const target = this.#target;
    if (!target) return;
    const text = this.#textOf(way, target);
    this.#shown.value = text;
    try {
      if (way === 'Rich text') await copyFormatted(text, target);
      else await navigator.clipboard.writeText(text);
      this.#status.textContent = `Copied: ${way}`;
    } catch (error) {
      console.warn('The browser refused to copy, so the text was selected.', error);
      this.#shown.select();
      this.#status.textContent = 'Your browser refused. The text is selected: press Ctrl+C.';
    }
  }

  #textOf(way: Way, { label, url }: Permalink): string {
    switch (way) {
      case 'Ticket note':
        return this.#note === '' ? `${label}\n${url}` : this.#note;
      case 'Link':
        return url;
      case 'Markdown':
        return `[${label.replace(/[\\[\]*_`<>]/g, '\\$&')}](${url})`;
      case 'Rich text':
        return `${label}\n${url}`;
    }
  }
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
