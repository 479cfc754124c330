import { isPasted } from '../../recognise/index.ts';
import { textButton } from '../controls/text-button.ts';
import { adopt } from '../common/adopt.ts';
import { make, partOf } from '../common/dom.ts';
import { fileText } from '../../shared/file-text.ts';
import { Reader } from '../identify/reader.ts';
import type { Reading } from '../identify/worker.ts';
import { mayBeInAddress } from './address.ts';
import { entryOf, pageOf } from './entry.ts';
import { moveFocus } from './move-focus.ts';
import { answersTo } from './question.ts';
import { Results, type Shown } from './results.ts';
import styles from './results.css?inline';
import { described, FAILED, gist, limits, summary } from './wording.ts';

/** Waits for a pause in typing before it loads more than the names, or reads a text in the worker. */
const PAUSE_MS = 250;

/** How many rows a box grows to, where the style sheet cannot make it grow. */
const MOST_ROWS = 6;

/** A longer text would stall the box, in characters. It is kept beside it. */
const MOST_IN_BOX = 100_000;

/** The most of a text that is read, in characters; each has at most three bytes in UTF-8. */
const MOST_READ = 5_000_000;

/** The most answers to a pasted text that are shown. */
const MOST_ANSWERS = 30;

/** A question this long, in characters, may be a line of a log. It is shown with the evidence in it. */
const LINE = 60;

/** No more of a text without a status is asked, in characters. */
const MOST_ASKED = 2000;

/**
 * `<field-guide-search>`: a box for a number, words or a pasted text, and its answers, which are plain links. A pasted
 * text is read by a worker. The element tells of each answer to a question with an `answered` event.
 */
export class FieldGuideSearch extends HTMLElement {
  /** Whether every text is read as a pasted one. */
  protected readonly isForPasted: boolean = false;
  readonly box = partOf(this, 'textarea');
  protected readonly form = partOf(this, 'form');
  protected readonly reader = new Reader(
    (reading) => void this.#showReading(reading),
    (error) => this.#fail(error),
  );
  readonly #results = new Results(this);
  readonly #status = partOf(this, '[role="status"]');
  readonly #chip = make('p', { class: 'held' });
  /** A text that is too large for the box. */
  #held: string | undefined;
  #asked = 0;
  /** The page that a number leads to. */
  #page: string | undefined;
  /** The text was pasted, dropped or sent: its answer comes into sight. While somebody types, nothing moves. */
  #isToShow = false;

  connectedCallback(): void {
    this.#status.before(this.#chip);
    this.box.addEventListener('input', () => {
      this.#held = undefined;
      // A paste is not a pause in typing.
      this.ask(this.#isToShow ? 0 : PAUSE_MS);
    });
    this.box.addEventListener('paste', (event) => this.#paste(event));
    this.form.addEventListener('submit', (event) => this.#submit(event));
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    this.addEventListener('drop', (event) => this.#drop(event));
    // What was typed before this code arrived is answered.
    this.ask();
  }

  /** Answers what is asked. An older answer never takes the place of a newer one. */
  ask(pauseMs = 0): void {
    const text = this.#held ?? this.box.value;
    const asked = ++this.#asked;
    const isCurrent = () => asked === this.#asked;
    const pause = async () => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      return isCurrent();
    };
    this.#chip.hidden = this.#held === undefined;
    this.#page = undefined;
    this.#grow();
    this.#results.section.ariaBusy = 'true';
    const unasked = this.querySelector<HTMLElement>('[data-unasked]');
    if (unasked && text.trim() !== '') unasked.hidden = true;
    if (text.trim() === '') void this.#end(asked, {}, '');
    else if (!this.#isPasted(text)) void this.#answer(text, asked, pause);
    else {
      if (this.#results.section.hidden) this.#say('Reading…');
      void pause().then(() => this.reader.read(asked, text.slice(0, MOST_READ), isCurrent));
    }
  }

  /** Takes a text into the box, or keeps it beside it if it is large. */
  protected take(text: string, name = 'Text', bytes = text.length): void {
    const isLarge = text.length > MOST_IN_BOX;
    this.#held = isLarge ? text : undefined;
    this.box.value = isLarge ? '' : text;
    if (isLarge) {
      const remove = textButton('Remove', () => {
        this.take('');
        this.box.focus();
      });
      this.#chip.replaceChildren(`${described(name, bytes, text)} `, remove);
    }
    this.#isToShow = text !== '';
    this.ask();
  }

  /** Takes a file, if nothing else is asked until it has been read. */
  protected async takeFile(file: File): Promise<void> {
    const asked = ++this.#asked;
    this.#results.section.ariaBusy = 'true';
    let says = `${file.name} is not a text file. Choose a log, a HAR file or another text file.`;
    try {
      const text = fileText(await file.slice(0, 3 * (MOST_READ + 1)).arrayBuffer());
      if (asked !== this.#asked) return;
      if (!text.includes('\0')) {
        this.take(text, file.name, file.size);
        return;
      }
    } catch (error) {
      console.error(error);
      says = `${file.name} could not be read. Paste its text instead.`;
    }
    await this.#end(asked, {}, '', says);
  }

  #isPasted(text: string): boolean {
    return this.isForPasted || isPasted(text);
  }

  #paste(event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = this.box;
    const pasted = event.clipboardData?.getData('text') ?? '';
    const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
    this.#isToShow = true;
    if (text.length <= MOST_IN_BOX) return;
    event.preventDefault();
    this.take(text, 'Pasted text');
  }

  #drop(event: DragEvent): void {
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text') ?? '';
    if (!file && text.length <= MOST_IN_BOX) return;
    event.preventDefault();
    if (file) void this.takeFile(file);
    else this.take(text, 'Dropped text');
  }

  /** Makes a box for a question as high as its text where `field-sizing` does not. */
  #grow(): void {
    const { box } = this;
    if (box.enterKeyHint === '' || CSS.supports('field-sizing', 'content')) return;
    box.rows = 1;
    while (box.rows < MOST_ROWS && box.scrollHeight > box.clientHeight) box.rows += 1;
  }

  /** Esc empties a box where it does not close a dialog. */
  #press(event: KeyboardEvent): void {
    moveFocus(event, this, this.box);
    const isEmptied = event.key === 'Escape' && event.target === this.box && !event.isComposing;
    if (isEmptied && !this.closest('dialog')) this.take('');
  }

  /**
   * A number leads straight to its page. A pasted text is answered where it is, and on the page of the search
   * everything is; elsewhere, words lead there.
   */
  #submit(event: SubmitEvent): void {
    const { value } = this.box;
    const isNumber = /^\s*\d+\s*$/.test(value.normalize('NFKC'));
    const page = isNumber ? this.#page : undefined;
    event.preventDefault();
    const isHere = this.hasAttribute('data-page') || this.#isPasted(this.#held ?? value);
    if (page === undefined && !isHere) {
      void this.#leave(value);
      return;
    }
    this.#isToShow = true;
    if (page === undefined) this.ask();
    else this.#follow(page);
  }

  /** As a click on a link to it, which a dialog can answer in its own way. */
  #follow(page: string): void {
    const link = make('a', { href: page, hidden: '' });
    this.#results.section.append(link);
    link.click();
    link.remove();
  }

  /** Leads to the page of the search, unless its address would give something away: then the answer is here. */
  async #leave(question: string): Promise<void> {
    if (await mayBeInAddress(question)) this.form.submit();
    else this.ask();
  }

  async #answer(question: string, asked: number, pause: () => Promise<boolean>): Promise<void> {
    if (this.#results.section.hidden) this.#say('Searching…');
    for await (const answered of answersTo(question, pause)) {
      if (asked !== this.#asked) return;
      const { answers, others, isDecided, isComplete, missing } = answered;
      const [first, ...rest] = answers;
      this.#page = isDecided && first ? pageOf(first) : undefined;
      let shown: Shown = { list: others };
      if (first && isDecided) {
        // What a short question says is known to the person who asked.
        const large = question.length < LINE ? { ...first, seen: undefined } : first;
        shown = { large: [large], mentioned: [...rest.map(entryOf), ...others] };
      } else if (first) shown = { list: answers.map(entryOf), mentioned: others };
      if (isComplete) await this.#end(asked, shown, gist(answered), missing);
      else await this.#results.show(shown);
      if (asked !== this.#asked) return;
      if (!isComplete && first) this.#say(gist(answered), true);
      if (missing === '' || !isComplete || !(await mayBeInAddress(question))) continue;
      // Only a new document loads a module again that could not be loaded.
      const href = `${this.form.action}?q=${encodeURIComponent(question)}`;
      this.#status.append(' ', make('a', { href }, 'Try again'));
    }
  }

  async #showReading(reading: Reading): Promise<void> {
    const { value } = this.box;
    const isQuestion = reading.answers.length === 0 && !this.isForPasted && value !== '';
    // A text without a status may be a question in several lines.
    if (isQuestion && reading.id === this.#asked) {
      return this.#answer(value.slice(0, MOST_ASKED), reading.id, () => Promise.resolve(true));
    }
    const large = reading.answers.slice(0, MOST_ANSWERS);
    const isCut = (this.#held ?? '').length > MOST_READ;
    const notice = limits(reading, isCut, reading.answers.length - large.length);
    await this.#end(reading.id, { large }, summary(large), notice);
  }

  #fail(error: unknown): void {
    console.error(error);
    const isPasted = this.#isPasted(this.#held ?? this.box.value);
    if (isPasted) void this.#end(this.#asked, {}, '', FAILED.identify);
  }

  /**
   * Shows the last answers to what is asked, unless something else is asked by now.
   *
   * @param gist what only a screen reader needs, because the answers show the same
   * @param notice what everybody needs to know
   */
  async #end(asked: number, shown: Shown, gist: string, notice = ''): Promise<void> {
    if (asked !== this.#asked) return;
    await this.#results.show(shown);
    if (asked !== this.#asked) return;
    const { section } = this.#results;
    const unasked = this.querySelector<HTMLElement>('[data-unasked]');
    if (unasked) unasked.hidden = !section.hidden;
    this.#say(`${gist} ${notice}`.trim(), notice === '' && !section.hidden);
    section.ariaBusy = 'false';
    const isBelow = section.getBoundingClientRect().top > innerHeight / 2;
    if (this.#isToShow && isBelow) section.scrollIntoView();
    this.#isToShow = false;
    this.dispatchEvent(new Event('answered'));
  }

  #say(text: string, isHeard = false): void {
    this.#status.classList.toggle('only-heard', isHeard);
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }
}

adopt(styles);
customElements.define('field-guide-search', FieldGuideSearch);
