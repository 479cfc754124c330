import { plainCitation, subjectOf } from '../../shared/citation.ts';
import { applyLaterStyles } from '../controls/later-styles.ts';
import type { Cited } from './cited.ts';
import { copySelection } from '../controls/copy-selection.ts';

let menuOfPage: CiteMenu | undefined;

/**
 * Opens the page’s only cite menu below a button, or closes it if it is open there.
 *
 * @param detail of the click on the button
 */
export function toggle(button: HTMLButtonElement, cited: Cited, detail: number): void {
  const menu = document.querySelector<HTMLElement>('.cite-menu');
  if (!menuOfPage && menu) {
    applyLaterStyles();
    menuOfPage = new CiteMenu(menu);
  }
  menuOfPage?.toggle(button, cited, detail);
}

/** The menu from CiteMenu.astro. It opens below the button that was pressed. */
class CiteMenu {
  readonly #menu: HTMLElement;
  readonly #title: Element;
  readonly #readers: HTMLFieldSetElement;
  readonly #shown: HTMLTextAreaElement;
  readonly #first: HTMLButtonElement;
  readonly #status: Element;
  /** The button that the menu is below. */
  #opener: HTMLButtonElement | undefined;
  /** The button whose menu was open when the pointer went down. */
  #pressed: HTMLButtonElement | undefined;
  #cited: Cited | undefined;

  constructor(menu: HTMLElement) {
    const title = menu.querySelector('.cited');
    const readers = menu.querySelector('fieldset');
    const shown = menu.querySelector('textarea');
    const first = menu.querySelector('button');
    const status = menu.querySelector('[role=status]');
    if (!title || !readers || !shown || !first || !status) throw new Error('CiteMenu.astro');
    this.#menu = menu;
    this.#title = title;
    this.#readers = readers;
    this.#shown = shown;
    this.#first = first;
    this.#status = status;
    menu.addEventListener('beforetoggle', ({ newState }) => {
      if (this.#opener) this.#opener.ariaExpanded = String(newState === 'open');
    });
    menu.addEventListener('change', () => this.#show());
    menu.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) void this.#copy(target.value);
    });
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
    });
    // A press outside the menu closes it before the click arrives.
    addEventListener('pointerdown', () => (this.#pressed = this.#openBelow()), { capture: true });
  }

  toggle(button: HTMLButtonElement, cited: Cited, detail: number): void {
    // `detail` is 0 for a click from the keyboard, which no pointerdown has announced.
    const open = detail === 0 ? this.#openBelow() : this.#pressed;
    this.#menu.hidePopover();
    if (open !== button) this.#open(button, cited);
  }

  #openBelow(): HTMLButtonElement | undefined {
    return this.#menu.matches(':popover-open') ? this.#opener : undefined;
  }

  #open(button: HTMLButtonElement, cited: Cited): void {
    this.#opener = button;
    this.#cited = cited;
    this.#menu.ariaLabel = `Cite “${cited.name}”`;
    this.#title.textContent = this.#menu.ariaLabel;
    this.#readers.hidden = cited.colleague === undefined;
    this.#show();
    button.after(this.#menu);
    // When the menu closes, the focus returns to where it was. Not every browser focuses a button on a click.
    button.focus({ preventScroll: true });
    this.#menu.showPopover();
    this.#menu.scrollIntoView({ block: 'nearest' });
    this.#first.focus({ preventScroll: true });
  }

  /** The citation for the reader that is chosen, with code in backticks. */
  #citation({ customer, colleague = customer }: Cited): string {
    return this.#menu.querySelector('[value=colleague]:checked') ? colleague : customer;
  }

  #show(): void {
    if (this.#cited)
      this.#shown.value = plainCitation(this.#citation(this.#cited), this.#cited.url);
    this.#status.textContent = '';
  }

  async #copy(way: string): Promise<void> {
    const cited = this.#cited;
    if (!cited) return;
    const isNote = way === 'full note';
    const isFormatted = way === 'formatted text';
    // Screen readers would not announce the same text twice.
    this.#status.textContent = isNote ? 'Loading the note…' : '';
    const citation = this.#citation(cited);
    const text = isNote ? noteOn(cited) : Promise.resolve(textOf(way, citation, cited.url));
    const html = isFormatted ? { 'text/html': htmlOf(citation, cited.url) } : {};
    const [loaded, copied] = await Promise.allSettled([
      text,
      write({ 'text/plain': text, ...html }),
    ]);
    // Meanwhile the menu may have moved.
    if (this.#cited !== cited) return;
    if (loaded.status === 'rejected') {
      console.error(loaded.reason);
      this.#status.textContent = 'The note could not be loaded, but you can still copy the rest.';
      return;
    }
    this.#shown.value = loaded.value;
    if (copied.status === 'rejected') {
      this.#shown.focus();
      this.#shown.select();
      if (!copySelection(copied.reason)) {
        this.#status.textContent = 'Your browser refused to copy. Copy the selected text yourself.';
        return;
      }
    }
    this.#status.textContent = `Copied: ${isFormatted && copied.status === 'rejected' ? 'plain text' : way}`;
  }
}

/** Copies before anything is awaited, because browsers allow it only in direct response to a click. */
async function write(formats: Record<string, string | Promise<string>>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem(formats)]);
}

async function noteOn({ note, url, quotation }: Cited): Promise<string> {
  // Comment fields of tickets print backticks as they are.
  const lines = [(await note()).replaceAll('`', ''), url];
  if (quotation) lines.push(await quotation());
  return lines.join('\n');
}

function textOf(way: string, citation: string, url: string): string {
  if (way === 'link') return url;
  if (way !== 'Markdown') return plainCitation(citation, url);
  const subject = subjectOf(citation);
  const parts = citation.slice(subject.length).split('`');
  const escaped = parts.map((part, i) => (i % 2 === 1 ? part : escape(part)));
  return `[${escape(subject)}](${url})${escaped.join('`')}`;
}

/** Text in which Markdown sees no markup. */
function escape(text: string): string {
  return text.replace(/[\\[\]*_<>]/g, '\\$&');
}

/** The citation for editors that accept formatted text: its beginning is the link. */
function htmlOf(citation: string, url: string): string {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = subjectOf(citation);
  const rest = citation.slice(link.textContent.length).split('`');
  const whole = document.createElement('p');
  whole.append(link);
  rest.forEach((part, i) => {
    const code = document.createElement('code');
    code.textContent = part;
    whole.append(i % 2 === 1 ? code : part);
  });
  return whole.outerHTML;
}
