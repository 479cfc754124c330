import { loadFullText, searchFullText, type PagefindApi } from './full-text.ts';
import { MAX_INPUT, parseQuery } from './query.ts';
import { answerNumbers, mergeResults, type CodeRecord, type Result } from './rank.ts';

/** Waits for a pause in typing before it searches the full text. */
const PAUSE_MS = 120;

/**
 * `<field-guide-search>`: answers what stands in the page's search box, below it.
 *
 * It holds a `<script type="application/json">` with the code records, a `[data-search-results]`
 * list, a `[role=status]` line and, in `[data-search-all]`, the list of all codes, which stands
 * while nothing is asked.
 */
export class FieldGuideSearch extends HTMLElement {
  #records: readonly CodeRecord[] = [];
  #fullText: Promise<PagefindApi> | undefined;
  #failures = 0;
  #asked = 0;
  #pause: number | undefined;

  connectedCallback(): void {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input?.form) throw new Error('<field-guide-search> needs a search box in a form');
    this.#records = readRecords(this.#part('script[type="application/json"]').textContent);
    input.addEventListener('focus', () => {
      // The next question tries again and tells what is wrong.
      this.#load().catch(() => undefined);
    });
    input.addEventListener('input', () => {
      this.#ask(input.value, PAUSE_MS);
    });
    input.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask(input.value, 0);
    });
    // What was typed before this script arrived stands.
    input.value ||= new URLSearchParams(location.search).get('q') ?? '';
    this.#ask(input.value, 0);
  }

  /** Answers the numbers at once, and the words after a pause. */
  #ask(input: string, pauseMs: number): void {
    const asked = ++this.#asked;
    window.clearTimeout(this.#pause);
    const query = parseQuery(input);
    const numbers = answerNumbers(query, this.#records);
    const idle = input.trim() === '';
    this.#part('[data-search-all]').hidden = !idle;
    this.#show(numbers, !idle);
    this.#say(idle ? '' : numbers.length === 0 ? 'Searching…' : count(numbers.length));
    this.#pause = window.setTimeout(() => {
      remember(input, this.dataset['title'] ?? document.title);
      if (!idle) void this.#answer(input, query.words, numbers, () => asked === this.#asked);
    }, pauseMs);
  }

  /** Adds the answers of the full text to those of the numbers, as long as nothing newer was asked. */
  async #answer(
    input: string,
    words: string,
    numbers: readonly Result[],
    isCurrent: () => boolean,
  ): Promise<void> {
    let results = numbers;
    try {
      for await (const result of searchFullText(await this.#load(), words, this.#records)) {
        if (!isCurrent()) return;
        results = mergeResults(results, [result]);
        this.#show(results, true);
      }
      if (!isCurrent()) return;
      this.#say(
        results.length === 0
          ? `No article was found for “${shortened(input)}”. Every code of this guide is listed below.`
          : count(results.length),
      );
      this.#part('[data-search-all]').hidden = results.length > 0;
    } catch (error) {
      this.#forget();
      if (!isCurrent()) return;
      console.error(error);
      this.#say(
        'The full-text search could not be loaded, so only numbers were answered. Every code of this guide is listed below; search again to retry.',
      );
      this.#part('[data-search-all]').hidden = false;
    }
    this.#show(results, false);
  }

  #load(): Promise<PagefindApi> {
    return (this.#fullText ??= loadFullText(
      this.dataset['bundle'] ?? '/pagefind/',
      this.#failures,
    ).catch((error: unknown) => {
      this.#forget();
      throw error;
    }));
  }

  /** Lets the next question load the index anew. */
  #forget(): void {
    if (this.#fullText) this.#failures++;
    this.#fullText = undefined;
  }

  /** Shows the results; those that stand already stay, so that the focus on one of them is kept. */
  #show(results: readonly Result[], pending: boolean): void {
    const list = this.#part('[data-search-results]');
    list.setAttribute('aria-busy', String(pending));
    const items = results.map(resultItem);
    const changed = items.findIndex((item, i) => !list.children[i]?.isEqualNode(item));
    const kept = changed === -1 ? items.length : changed;
    for (const old of [...list.children].slice(kept)) old.remove();
    list.append(...items.slice(kept));
  }

  #say(text: string): void {
    this.#part('[role="status"]').textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`<field-guide-search> holds no ${selector}`);
    return part;
  }
}

/** Puts the question into the page's address and title, so that both can be shared. */
function remember(input: string, title: string): void {
  const url = new URL(location.href);
  const asked = input.trim();
  if (asked === '') url.searchParams.delete('q');
  else url.searchParams.set('q', input.slice(0, MAX_INPUT));
  history.replaceState(null, '', url);
  document.title = asked === '' ? title : `${shortened(input)} · ${title}`;
}

/**
 * The code records that the page brings along. The page that writes them holds them to be of this type.
 *
 * @throws {Error} if there are none
 */
function readRecords(json: string): readonly CodeRecord[] {
  const records: unknown = JSON.parse(json);
  const isList = (value: unknown): value is CodeRecord[] => Array.isArray(value);
  if (!isList(records)) throw new Error('<field-guide-search> holds no list of records');
  return records;
}

function resultItem({ url, title, excerpt }: Result): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const text = document.createElement('p');
  text.append(
    ...excerpt.map((part) => {
      if (!part.marked) return part.text;
      const mark = document.createElement('mark');
      mark.textContent = part.text;
      return mark;
    }),
  );
  const item = document.createElement('li');
  item.append(link, text);
  return item;
}

function count(results: number): string {
  return results === 1 ? '1 article' : `${results} articles`;
}

function shortened(input: string): string {
  const text = input.trim().replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

customElements.define('field-guide-search', FieldGuideSearch);
