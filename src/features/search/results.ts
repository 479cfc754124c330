import type { Answer } from '../../recognise/index.ts';
import { attempt } from '../common/attempt.ts';
import { citeButton } from '../controls/cite-button.ts';
import { make, partOf } from '../common/dom.ts';
import { answerView, citedOf, type Known } from '../identify/answer-view.ts';
import { loadDetails, loadFingerprints, loadNames } from '../common/guide-data.ts';
import { entryOf, listOf, nameOf, type Entry } from './entry.ts';

/** What is shown: answers shown large, a list, and what is only mentioned, folded. */
export interface Shown {
  readonly large?: readonly Answer[];
  readonly list?: readonly Entry[];
  readonly mentioned?: readonly Entry[];
}

/** The results below a box. */
export class Results {
  readonly section: HTMLElement;
  readonly #large = make('div', {});
  readonly #list = make('div', {});
  readonly #title = make('summary', {});
  readonly #mentioned = make('div', {});
  readonly #fold = make('details', {}, this.#title, this.#mentioned);
  /** The answers that are to be shown large. */
  #wanted: readonly Answer[] = [];
  /** What each part shows. */
  readonly #shown = new Map<Element, string>();

  /** @param whole what holds the box and the results */
  constructor(whole: HTMLElement) {
    this.section = partOf(whole, '.results');
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

  /** Shows answers with the evidence for them. An answer without evidence is there at once. */
  async #enlarge(answers: readonly Answer[]): Promise<void> {
    const isPlain = answers.every(({ seen }) => !seen);
    const [guide, fingerprints, details] = await Promise.all([
      loadNames(),
      isPlain ? undefined : attempt(loadFingerprints()),
      isPlain ? undefined : attempt(loadDetails()),
    ]);
    if (this.#wanted !== answers) return;
    const known = { guide, fingerprints, details };
    this.#put(this.#large, answers, () => answers.map((answer) => withCite(answer, known)));
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

/** An answer with a button to cite it; the text is loaded when it is wanted. */
function withCite(answer: Answer, known: Known): HTMLElement {
  const view = answerView(answer, known);
  const button = citeButton(nameOf(entryOf(answer)), async () => {
    const cited = citedOf(answer, await loadDetails());
    if (!cited) throw new Error('The guide has no text for it.');
    return cited;
  });
  view.querySelector('.next')?.append(' ', button);
  return view;
}
