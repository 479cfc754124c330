import type { Result } from '../../shared/search-data.ts';
import { handOver, looksPasted } from './hand-over.ts';
import { MAX_INPUT } from './query.ts';
import { resultOption } from './result-option.ts';
import { Search, type Answer } from './search.ts';

/** Waits for a pause in typing before it searches the words. */
const PAUSE_MS = 120;

/** How many rows a box for several lines grows to, where the style sheet cannot make it grow. */
const MOST_ROWS = 6;

/** A longer question stands in no address: many hosts refuse addresses of more than a few thousand characters. */
export const MOST_IN_ADDRESS = 2000;

/** What an answer is told of beside its results. */
export interface Answered {
  readonly input: string;
  readonly answer: Answer;
}

/**
 * `<field-guide-search>`: a search box and its answers, as a combobox with a list box
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 *
 * SearchBox.astro has what it holds. Its field is an input or, for several lines, a text area; that has the
 * same keys, but may not have the role of a combobox (https://www.w3.org/TR/html-aria/#el-textarea).
 * `data-base` is the address of the guide. It tells of each answer with an `answered` event.
 */
export class FieldGuideSearch extends HTMLElement {
  /** Which results are shown; all, unless the page narrows them. */
  filter: (result: Result) => boolean = () => true;
  #search = new Search('/');
  #asked = 0;
  /** Whether the list still answers an older question. */
  #stale = false;
  #told = '';
  #active: HTMLAnchorElement | undefined;
  /** The line that offers to identify what was pasted. */
  readonly #offer = offerLine(() => this.#identify());
  /** What was pasted, with the line ends that an input takes away. */
  #pasted = '';

  connectedCallback(): void {
    this.#search = new Search(this.dataset['base'] ?? '/');
    const { input } = this;
    if (input instanceof HTMLInputElement) input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.autocapitalize = 'off';
    input.spellcheck = false;
    input.setAttribute('aria-controls', this.list.id);
    // Only as an element does it have events with types, whichever of the two it is.
    const field: HTMLElement = input;
    field.addEventListener('focus', () => this.#search.prepare(), { once: true });
    field.addEventListener('input', () => this.ask(PAUSE_MS));
    field.addEventListener('paste', ({ clipboardData }) => {
      const text = clipboardData?.getData('text') ?? '';
      this.#pasted = looksPasted(text) ? text : '';
    });
    field.addEventListener('keydown', (event) => this.#press(event));
    input.form?.addEventListener('submit', (event) => this.#submit(event));
    this.list.before(this.#offer);
    // What was typed before this code arrived stands.
    if (document.activeElement === input) this.#search.prepare();
    if (input.value !== '') this.ask();
  }

  get input(): HTMLInputElement | HTMLTextAreaElement {
    const input = this.querySelector('textarea') ?? this.querySelector('input');
    if (!input) throw new Error('<field-guide-search> holds no field');
    return input;
  }

  get list(): HTMLElement {
    return this.#part('[role="listbox"]');
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<field-guide-search> holds no ${selector}`);
    return found;
  }

  /**
   * Answers what stands in the box: its numbers at once, its words after a pause. An older answer never
   * takes the place of a newer one.
   */
  ask(pauseMs = 0): void {
    const { value } = this.input;
    if (!unspaced(value).includes(unspaced(this.#pasted))) this.#pasted = '';
    this.#offer.hidden = !looksPasted(value) && this.#pasted === '';
    this.#grow();
    this.list.setAttribute('aria-busy', 'true');
    this.#stale = true;
    this.#activate(undefined);
    void this.#answer(value, ++this.#asked, pauseMs);
  }

  /** Makes a text area as high as its text where `field-sizing` does not. */
  #grow(): void {
    const { input } = this;
    if (!(input instanceof HTMLTextAreaElement) || CSS.supports('field-sizing', 'content')) return;
    input.rows = 1;
    while (input.rows < MOST_ROWS && input.scrollHeight > input.clientHeight) input.rows += 1;
  }

  async #answer(input: string, asked: number, pauseMs: number): Promise<void> {
    let wait = pauseMs;
    for await (const answer of this.#search.answer(input, (result) => this.filter(result))) {
      if (asked !== this.#asked) return;
      this.#show(answer, input.trim() !== '');
      this.dispatchEvent(new CustomEvent<Answered>('answered', { detail: { input, answer } }));
      this.#say(input, answer);
      if (answer.complete || wait === 0) continue;
      // The words are not searched for before the next answer is asked for.
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = 0;
      if (asked !== this.#asked) return;
    }
  }

  /** Shows the results; those that stand already stay, so that the choice of and the focus on one is kept. */
  #show({ results, complete }: Answer, isAsked: boolean): void {
    const { list, input } = this;
    const unasked = this.querySelector<HTMLElement>('[data-unasked]');
    if (unasked) unasked.hidden = results.length > 0 || (!complete && isAsked);
    list.hidden = results.length === 0;
    list.setAttribute('aria-busy', String(!complete));
    this.#stale = false;
    const old = new Map([...list.children].map((option) => [option.getAttribute('href'), option]));
    results.forEach((result, i) => {
      const option = resultOption(result, `${list.id}-${i + 1}`, old.get(result.url));
      old.delete(result.url);
      const next = list.children[i];
      if (option !== next) list.insertBefore(option, next ?? null);
    });
    for (const option of old.values()) option.remove();
    if (input.role === 'combobox') input.ariaExpanded = String(results.length > 0);
    // Its place, and so its id, can be another.
    this.#activate(this.#active?.isConnected ? this.#active : undefined);
  }

  /** Says what was found, and says nothing twice. */
  #say(input: string, answer: Answer): void {
    const status = this.#part('[role="status"]');
    const text = message(input, answer);
    const again = answer.missing && input.length <= MOST_IN_ADDRESS ? this.#address(input) : '';
    if (text + again === this.#told) return;
    this.#told = text + again;
    status.textContent = text;
    if (again === '') return;
    const link = document.createElement('a');
    link.href = again;
    link.textContent = 'Try again';
    status.append(' ', link);
  }

  /** Where a new document asks the same. */
  #address(input: string): string {
    if (this.hasAttribute('data-page')) return location.pathname + location.search;
    return `${this.input.form?.action ?? ''}?q=${encodeURIComponent(input)}`;
  }

  #press(event: KeyboardEvent): void {
    if (this.input instanceof HTMLTextAreaElement) this.#pressAsInput(event);
    const options = this.#stale ? [] : [...this.list.querySelectorAll('a')];
    if (options.length === 0 || event.isComposing) return;
    const isElsewhere = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' && (isElsewhere || event.shiftKey || event.altKey)) return;
    const at = this.#active ? options.indexOf(this.#active) : -1;
    const moves: Readonly<Record<string, number | undefined>> = {
      ArrowDown: at + 1 < options.length ? at + 1 : -1,
      ArrowUp: at === -1 ? options.length - 1 : at - 1,
      ...(at === -1 ? {} : { Home: 0, End: options.length - 1 }),
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.#activate(options[move]);
    } else if (event.key === 'Enter' && this.#active) {
      event.preventDefault();
      if (isElsewhere) open(this.#active.href, '_blank', 'noopener');
      else this.#active.click();
    }
  }

  /** Sends and empties a text area with the keys that do so to an input. */
  #pressAsInput(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !this.#active) {
      event.preventDefault();
      this.input.form?.requestSubmit();
    } else if (event.key === 'Escape') {
      this.input.value = '';
      this.ask();
    }
  }

  #activate(option: HTMLAnchorElement | undefined): void {
    this.#active?.removeAttribute('aria-selected');
    this.#active = option;
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  #identify(): void {
    const { input } = this;
    const isWhole = input instanceof HTMLTextAreaElement || this.#pasted === '';
    handOver(isWhole ? input.value : this.#pasted, `${this.dataset['base'] ?? '/'}identify`);
  }

  /**
   * A whole code leads straight to its article, and what was pasted to Identify; on the page of the search
   * the rest is answered there, and what fits no address is answered where it is asked.
   */
  #submit(event: SubmitEvent): void {
    const [first] = this.list.querySelectorAll('a');
    const isAnswered = this.list.getAttribute('aria-busy') === 'false';
    const isCode = /^\s*\d{3}\s*$/.test(this.input.value.normalize('NFKC'));
    if (this.#pasted !== '' || this.input.value.trim().includes('\n')) {
      event.preventDefault();
      this.#identify();
    } else if (isAnswered && isCode && first?.matches('[data-article]')) {
      event.preventDefault();
      first.click();
    } else if (this.hasAttribute('data-page') || this.input.value.length > MOST_IN_ADDRESS) {
      event.preventDefault();
      this.ask();
    }
  }
}

function offerLine(accept: () => void): HTMLElement {
  const line = document.createElement('p');
  line.className = 'offer';
  line.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Identify this';
  button.addEventListener('click', accept);
  line.append('A response or a log line? ', button, ' in a new tab.');
  return line;
}

function message(input: string, { results: { length }, complete, missing }: Answer): string {
  if (input.trim() === '') return '';
  if (!complete && length === 0) return 'Searching…';
  const text = found(input, length, missing);
  const notice = tooLong(input);
  return notice === '' ? text : `${text.replace(/\.?$/, '.')} ${notice}`;
}

/** A text without what boxes change when one is pasted. */
function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

function found(input: string, results: number, missing: Answer['missing']): string {
  if (missing === 'words')
    return 'The full-text search could not be loaded, so only numbers were looked up.';
  if (missing && results === 0) return 'The search could not be loaded.';
  if (missing) return 'The numbers could not be looked up, so only words were searched.';
  if (results === 0) return `Nothing found for “${shortened(input)}”.`;
  return results === 1 ? '1 result' : `${results} results`;
}

function tooLong({ length }: string): string {
  if (length > MAX_INPUT) return 'Only the first 20,000 characters were read.';
  return length > MOST_IN_ADDRESS ? 'This query is too long to be shared as a link.' : '';
}

/** What was asked, short enough for a title. */
export function shortened(input: string): string {
  const text = input.trim().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

customElements.define('field-guide-search', FieldGuideSearch);
