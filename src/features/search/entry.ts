import type { Answer } from '../../recognise/index.ts';
import { codeText, isOnScreen } from '../../shared/code-text.ts';
import type { Part } from '../../shared/guide-data.ts';
import { destination } from '../../shared/number-without-article.ts';
import { statusClass } from '../../shared/status-class.ts';
import { make, withCode } from '../common/dom.ts';
import { ROOT } from '../common/guide-data.ts';
import type { Piece } from '../../shared/excerpt.ts';

/** A result: a part of the guide, or what is known of a number. */
export interface Entry extends Pick<Part, 'url' | 'title' | 'summary' | 'code'> {
  readonly kind: Part['kind'] | 'number';
  /** What the full text says, if that is why it is a result. */
  readonly excerpt?: readonly Piece[];
}

const LABELS = { 'look-alike': 'Look-alike', product: 'Product', guide: 'Guide', number: '' };

/** What an answer says without its evidence. */
export function entryOf(answer: Answer): Entry {
  if (answer.kind === 'part') return answer.part;
  const { text, more, link } = answer;
  const leads = `${link.text} ${destination(link.url)}`;
  const summary = more === undefined ? leads : `${more}. ${leads}`;
  return { kind: 'number', url: link.url, title: text, summary };
}

/** The page of this guide to which a number leads whose answer this is, if there is one. */
export function pageOf(answer: Answer): string | undefined {
  const { url } = entryOf(answer);
  if (url.startsWith('/')) return url;
  const registered = answer.kind === 'number' ? answer.registered : undefined;
  // Hosts send the page of 404 for whatever they lack.
  if (registered === undefined || registered === 404) return undefined;
  return ROOT + codeText(registered);
}

/** The number of a result; a look-alike has none, because it is not a status. */
export function numberOf({ kind, code }: Entry): string | undefined {
  return kind === 'look-alike' || code === undefined ? undefined : codeText(code);
}

/** A result in a few words: `530 Cloudflare: Origin DNS error`. */
export function nameOf(entry: Entry): string {
  return [numberOf(entry) ?? [], entry.title].flat().join(' ');
}

/** The class in whose ink a number is printed. */
export function inkOf({ code }: Entry): string {
  return code === undefined || isOnScreen(code) ? '' : `c${statusClass(code)}`;
}

/** Results as a list with a block for each code. What only looks alike comes last. */
export function listOf(entries: readonly Entry[]): HTMLElement {
  const last = (entry: Entry) => Number(entry.kind === 'look-alike');
  const order = entries.toSorted((a, b) => last(a) - last(b));
  const blocks = [...Map.groupBy(order, (entry) => numberOf(entry) ?? entry.kind).values()];
  return make('ul', { class: 'found plain' }, ...blocks.map(blockOf));
}

function blockOf(entries: readonly Entry[]): HTMLElement {
  const rows = entries.map((entry) => {
    const { url, title, summary, excerpt = [] } = entry;
    const id = `about-${url}-${title.replace(/\s/g, '-')}`;
    const name = nameOf(entry);
    const link = make('a', { href: url, 'aria-label': name, 'aria-describedby': id }, title);
    const pieces = excerpt.map(({ text, marked }) => (marked ? make('mark', {}, text) : text));
    const text = pieces.length > 0 ? pieces : withCode(summary ?? '');
    return make('li', {}, link, make('p', { id }, ...text));
  });
  const [first] = entries;
  const number = first && numberOf(first);
  const kind = first?.kind ?? 'number';
  const label =
    number === undefined
      ? make('small', {}, kind === 'code' || kind === 'meaning' ? '' : LABELS[kind])
      : make('b', { class: 'numeral' }, number);
  return make(
    'li',
    { class: first ? inkOf(first) : '' },
    label,
    make('ul', { class: 'plain' }, ...rows),
  );
}
