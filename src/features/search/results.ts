import type { Answer } from '../../recognise/index.ts';
import { attempt } from '../common/attempt.ts';
import { CiteMenu } from '../cite/cite-menu.ts';
import { make, partOf } from '../common/dom.ts';
import { answerView, citedOf } from '../identify/answer-view.ts';
import { loadDetails, loadFingerprints, loadGuide } from '../common/guide-data.ts';
import { listOf, type Entry } from './entry.ts';

/** What is shown: answers shown large, a list, and what is only mentioned, folded. */
export interface Shown {
  readonly large?: readonly Answer[];
  readonly list?: readonly Entry[];
  readonly mentioned?: readonly Entry[];
}

/** The results below a box. */
export class Results {
  readonly section: HTMLElement;
  readonly #menu: CiteMenu;
  readonly #large = make('div', {});
  readonly #list = make('div', {});
  readonly #title = make('summary', {});
  readonly #mentioned = make('div', {});
  readonly #fold = make('details', {}, this.#title, this.#mentioned);
  /** The answers that are to be shown large. */
  #wanted: readonly Answer[] = [];
  /** What each part shows. */
  readonly #shown = new Map<Element, string>();

  /** @param whole what holds the box and a menu for citing */
  constructor(whole: HTMLElement) {
    this.section = partOf(whole, '.results');
    this.#menu = new CiteMenu(partOf(whole, '.cite-menu'));
    this.section.append(this.#large, this.#list, this.#fold);
  }

  /** Shows results. What shows the same already stays as it is, and with it the focus. */
  async show({ large = [], list = [], mentioned = [] }: Shown): Promise<void> {
    this.#wanted = large;
    this.#put(this.#list, list, () => [listOf(list)]);
    this.#put(this.#mentioned, mentioned, () => [listOf(mentioned)]);
    this.#title.textContent = `Also mentioned in (${mentioned.length})`;
    this.#fold.hidden = mentioned.length === 0;
    if (large.length === 0) this.#put(this.#large, large, () => []);
    else if (this.#shown.get(this.#large) !== JSON.stringify(large)) await this.#enlarge(large);
    this.section.hidden = [...this.#wanted, ...list, ...mentioned].length === 0;
  }

  /** Shows answers with the evidence for them, and with what can be cited of them. */
  async #enlarge(answers: readonly Answer[]): Promise<void> {
    // Without evidence, an answer is there at once.
    const isPlain = answers.every(({ seen }) => !seen);
    const loading = Promise.all([attempt(loadFingerprints()), attempt(loadDetails())]);
    const guide = await loadGuide();
    const [fingerprints, details] = isPlain ? [] : await loading;
    if (this.#wanted !== answers) return;
    const views = answers.map((answer) => answerView(answer, { guide, fingerprints, details }));
    this.#put(this.#large, answers, () => views);
    const cite = (texts: typeof details) => {
      answers.forEach((answer, i) => {
        const cited = texts && citedOf(answer, texts);
        if (cited) views[i]?.querySelector('.next')?.append(' ', this.#menu.openedFor(cited));
      });
    };
    if (isPlain) void loading.then(([, texts]) => cite(texts));
    else cite(details);
  }

  #put(part: HTMLElement, content: readonly unknown[], nodes: () => readonly Node[]): void {
    const key = JSON.stringify(content);
    if (this.#shown.get(part) === key) return;
    this.#shown.set(part, key);
    const { activeElement } = document;
    const href = part.contains(activeElement) ? activeElement?.getAttribute('href') : undefined;
    part.replaceChildren(...(content.length > 0 ? nodes() : []));
    const links = [...part.querySelectorAll('a')];
    links.find((link) => link.getAttribute('href') === href)?.focus({ preventScroll: true });
  }
}
