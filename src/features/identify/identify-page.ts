import { answerView } from './answer-view.ts';
import type { ShownAnswer } from './report.ts';
import type { IdentifyData } from '../../shared/identify-data.ts';
import { readJson } from '../../shared/read-json.ts';
import { fileText } from './file-text.ts';
import { startWorker } from './start-worker.ts';
import { takeOver } from './taken-over.ts';
import { MOST_READ, type Request, type Response } from './work.ts';

/** How long nothing has to be typed before the text is read, ms. */
const PAUSE_MS = 120;

/**
 * A worker that has not answered for so long is not there, ms: it takes a second for a text, and the first
 * one waits until its code has come.
 */
const NO_WORKER_MS = 30_000;

/** So many bytes of a file hold more than is read: a character has at most three in UTF-8. */
const MOST_BYTES = 3 * MOST_READ + 3;

const FAILED =
  'Identify could not be loaded. Reload the page, or compare your text with the list of all fingerprints.';

/** So many answers are printed. */
const MOST_ANSWERS = 30;

/**
 * `<field-guide-identify data-knowledge="…">`: a text area, a file and the results. What is pasted is
 * read by a worker and goes nowhere; everything needed is loaded with the page.
 */
export class FieldGuideIdentify extends HTMLElement {
  readonly #text = this.#part('textarea');
  readonly #file = this.#part('input');
  readonly #status = this.#part('[role="status"]');
  readonly #results = this.#part('[data-identify-results]');
  #worker: Worker | undefined;
  #asked = 0;
  #reading = 0;
  #busy = false;
  #failed = false;
  #pending: string | undefined;
  /** The text that the worker reads. */
  #asking = '';
  /** The text whose answers are shown, and what the status says of them. */
  #shown: { readonly text: string; readonly summary: string; readonly heard: boolean } | undefined;
  /** Whether the answers are to come into sight. While somebody types, nothing moves the text away. */
  #show = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.querySelector('[data-late]')?.remove();
    this.#text.addEventListener('input', () => this.#askSoon());
    this.#text.addEventListener('paste', () => (this.#show = true));
    this.#file.addEventListener('change', () => void this.#read(this.#file.files?.[0]));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      void this.#read(file);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#show = true;
      this.ask(this.#text.value);
    });
    this.addEventListener('reset', () => {
      this.#reading++;
      setTimeout(() => this.ask(''));
    });
    takeOver((text) => {
      this.#text.value = text;
      this.#show = true;
      this.ask(text);
    });
    void this.#start();
  }

  /** Tells a text; the answer to an older one is dropped. */
  ask(text: string): void {
    if (text.trim() === '') {
      this.#pending = undefined;
      this.#asked++;
      this.#clear();
      this.#say(this.#failed ? FAILED : '');
      this.#results.ariaBusy = 'false';
      return;
    }
    // The same answers once more would take the focus from a link in them.
    if (text === this.#shown?.text && !this.#busy) {
      this.#say(this.#shown.summary, this.#shown.heard);
      this.#results.ariaBusy = 'false';
      this.#bringIntoSight();
      return;
    }
    // A worker that was only slow is asked this when it has answered what it was asked before.
    this.#pending = text;
    if (this.#failed) {
      this.#say(FAILED);
      return;
    }
    this.#results.ariaBusy = 'true';
    this.#next();
  }

  #askSoon(): void {
    this.#reading++;
    clearTimeout(this.#timer);
    this.#results.ariaBusy = String(!this.#failed);
    this.#timer = setTimeout(() => this.ask(this.#text.value), PAUSE_MS);
  }

  async #start(): Promise<void> {
    try {
      const data = await readJson<IdentifyData>(await fetch(this.dataset['knowledge'] ?? ''));
      const worker = startWorker();
      worker.addEventListener('message', ({ data: answer }: MessageEvent<Response>) =>
        this.#answer(answer),
      );
      // The event has no message where the code of the worker could not be loaded.
      worker.addEventListener('error', ({ message }) =>
        this.#fail(message || new Error('The worker could not be started.')),
      );
      worker.postMessage({ kind: 'data', data } satisfies Request);
      this.#worker = worker;
      // A browser keeps what was typed when one comes back.
      this.ask(this.#pending ?? this.#text.value);
    } catch (error) {
      this.#fail(error);
    }
  }

  #next(): void {
    if (!this.#worker || this.#busy || this.#pending === undefined) return;
    const text = this.#pending;
    this.#pending = undefined;
    this.#asking = text;
    this.#busy = true;
    this.#results.ariaBusy = 'true';
    this.#asked++;
    this.#worker.postMessage({ kind: 'text', id: this.#asked, text } satisfies Request);
    this.#patience = setTimeout(
      () => this.#fail(new Error('The worker does not answer.')),
      NO_WORKER_MS,
    );
  }

  #answer(response: Response): void {
    clearTimeout(this.#patience);
    this.#busy = false;
    if (this.#failed) this.#say('');
    this.#failed = false;
    if (response.id === this.#asked && this.#pending === undefined) this.#print(response);
    this.#next();
  }

  #print({ answers, read, lines, cut }: Response): void {
    const shown = answers.slice(0, MOST_ANSWERS);
    this.#results.replaceChildren(...shown.map(answerView));
    this.#results.ariaBusy = 'false';
    const limits = [
      cut ? ` Only the first ${MOST_READ / 1_000_000} million characters were read.` : '',
      read < lines
        ? ` Only the first ${read} of its ${lines} lines were read, because time ran out.`
        : '',
      answers.length > shown.length ? ` ${answers.length - shown.length} more are not shown.` : '',
    ];
    const limit = limits.join('');
    const heard = shown.length > 0 && limit === '';
    this.#shown = { text: this.#asking, summary: summary(shown) + limit, heard };
    this.#say(this.#shown.summary, heard);
    this.#bringIntoSight();
  }

  #bringIntoSight(): void {
    const below = this.#results.getBoundingClientRect().top > innerHeight / 2;
    if (this.#show && below) this.#results.scrollIntoView();
    this.#show = false;
  }

  #clear(): void {
    this.#results.replaceChildren();
    this.#shown = undefined;
  }

  /** Tells a file, if nothing else was chosen, typed or cleared until it was read. */
  async #read(file: File | undefined): Promise<void> {
    if (!file) return;
    const reading = ++this.#reading;
    this.#results.ariaBusy = String(!this.#failed);
    try {
      const text = fileText(await file.slice(0, MOST_BYTES).arrayBuffer());
      if (reading !== this.#reading) return;
      if (text.includes('\0')) {
        this.#results.ariaBusy = 'false';
        this.#say(
          `${file.name} is not a text file. Choose a log, a HAR file or another text file.`,
        );
        return;
      }
      this.#text.value = text.slice(0, MOST_READ);
      this.#show = true;
      // One character more lets the answer say that there was more.
      this.ask(text.slice(0, MOST_READ + 1));
    } catch (error) {
      console.error(error);
      if (reading !== this.#reading) return;
      this.#results.ariaBusy = 'false';
      this.#say(`${file.name} could not be read. Paste its text instead.`);
    }
  }

  #fail(error: unknown): void {
    console.error(error);
    clearTimeout(this.#patience);
    this.#failed = true;
    this.#clear();
    this.#results.ariaBusy = 'false';
    this.#say(FAILED);
  }

  /** @param heard whether only a screen reader needs it, because the answers show the same */
  #say(text: string, heard = false): void {
    this.#status.classList.toggle('only-heard', heard);
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #part<K extends 'textarea' | 'input'>(selector: K): HTMLElementTagNameMap[K];
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<field-guide-identify> needs ${selector}.`);
    return found;
  }
}

function summary(answers: readonly ShownAnswer[]): string {
  const [first] = answers;
  if (!first) {
    return 'There is no HTTP status in this text. Paste the whole line or the whole response, including the status. To look up a name or another number, use the search.';
  }
  const more = answers.length > 1 ? `, and ${answers.length - 1} more below` : '';
  switch (first.kind) {
    case 'meaning':
      return `${first.sure === 'possible' ? 'It could be' : 'Recognised:'} ${first.title} (${first.sure})${more}.`;
    case 'open':
      return `${first.title}${more}.`;
    case 'look-alike':
      return `Recognised: ${first.what}${more}.`;
    case 'foreign':
      return `${first.known[0].text}${more}.`;
  }
}

customElements.define('field-guide-identify', FieldGuideIdentify);
