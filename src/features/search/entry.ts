import type { Answer } from '../../recognise/index.ts';
import { codeText } from '../../shared/code-text.ts';
import { destination } from '../../shared/number-without-article.ts';
import { statusClass } from '../../shared/status-class.ts';
import { make, withCode } from '../common/dom.ts';
import type { Piece } from './excerpt.ts';

/** What the views say of an answer. */
export interface Entry {
  /** Its number, or another word for what it is. */
  readonly label: string;
  readonly code: number | undefined;
  readonly title: string;
  readonly url: string;
  /** Text in which pairs of `backticks` mark code. */
  readonly text: string;
}

/** An answer, or a part of the guide in whose text words were found, with the sentence that has them. */
export type Found = Answer & { readonly excerpt?: readonly Piece[] };

/** What the views say of an answer. */
export function entryOf(answer: Answer): Entry {
  switch (answer.kind) {
    case 'meaning': {
      const { code, by, name, url, summary } = answer.meaning;
      return { label: codeText(code), code, title: `${by}: ${name}`, url, text: summary };
    }
    case 'code': {
      const { code, title, url, summary } = answer.code;
      return { label: codeText(code), code, title, url, text: summary };
    }
    case 'look-alike': {
      const { what, url, tell } = answer.lookAlike;
      return { label: 'Look-alike', code: undefined, title: what, url, text: tell };
    }
    case 'number': {
      const { text, more, link } = answer;
      const leads = `${link.text} ${destination(link.url)}`;
      const says = more === undefined ? leads : `${more}. ${leads}`;
      return { label: '', code: undefined, title: text, url: link.url, text: says };
    }
    case 'product': {
      const { name, url, summary } = answer.product;
      return { label: 'Product', code: undefined, title: name, url, text: summary };
    }
    case 'guide': {
      const { title, url, summary } = answer.guide;
      return { label: 'Guide', code: undefined, title, url, text: summary };
    }
  }
}

/** An answer in a few words: `530 Cloudflare: Origin DNS error`. */
export function nameOf(answer: Answer): string {
  const { label, code, title } = entryOf(answer);
  return code === undefined ? title : `${label} ${title}`;
}

/** The class in whose ink a number is printed. */
export function inkOf(code: number | undefined): string {
  return code === undefined ? '' : `c${statusClass(code)}`;
}

/** Answers as a list with a block for each code; what only looks alike comes last. */
export function listOf(answers: readonly Found[]): HTMLElement {
  const order = answers.toSorted((a, b) => rankOf(a) - rankOf(b));
  const blocks = Map.groupBy(order, (answer) => entryOf(answer).label);
  return make('ul', { class: 'found plain' }, ...[...blocks.values()].map(blockOf));
}

function rankOf({ kind }: Answer): number {
  return kind === 'look-alike' ? 1 : 0;
}

function blockOf(answers: readonly Found[]): HTMLElement {
  const { label = '', code } = answers.map(entryOf)[0] ?? {};
  const rows = answers.map((answer) => {
    const { title, url, text } = entryOf(answer);
    const link = make('a', { href: url, 'aria-label': nameOf(answer) }, title);
    const said = make('p', { id: `about-${url}-${title}`.replace(/\s/g, '-') });
    link.setAttribute('aria-describedby', said.id);
    const excerpt = answer.excerpt ?? [];
    if (excerpt.length === 0) said.append(...withCode(text));
    for (const piece of excerpt)
      said.append(piece.marked ? make('mark', {}, piece.text) : piece.text);
    return make('li', {}, link, said);
  });
  const name = make(
    code === undefined ? 'small' : 'b',
    code === undefined ? {} : { class: 'numeral' },
    label,
  );
  return make('li', { class: inkOf(code) }, name, make('ul', { class: 'plain' }, ...rows));
}
