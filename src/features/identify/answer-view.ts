import type { Answer, Candidate, Found, PartAnswer, Seen } from '../../recognise/index.ts';
import type { DetailsData, FingerprintData, GuideData, Part } from '../../shared/guide-data.ts';
import { nameOfCited } from '../../shared/citation.ts';
import type { Cited } from '../cite/cited.ts';
import { ADVICE_FOR } from '../../shared/labels.ts';
import { make, withCode } from '../common/dom.ts';
import { entryOf, inkOf, nameOf, numberOf } from '../search/entry.ts';

/** What has been loaded of the guide. */
export interface Known {
  readonly guide: GuideData;
  readonly fingerprints?: FingerprintData | undefined;
  readonly details?: DetailsData | undefined;
}

/** How much of a longer text is shown around each of its highlights. */
const MOST_SHOWN = 1500;
const AROUND = 300;

/** A longer list of what it could be is folded. */
const MOST_CANDIDATES = 6;

/** How many things that would settle it are listed. */
const MOST_SETTLED = 3;

/** An answer, large. Whatever was pasted becomes text, never markup. */
export function answerView(answer: Answer, known: Known): HTMLElement {
  const { seen } = answer;
  const entry = entryOf(answer);
  const number = numberOf(entry);
  const isOpen = entry.kind === 'code' && seen !== undefined;
  const title = isOpen ? 'this text does not show which product sent it' : entry.title;
  const gap = isOpen ? ': ' : ' ';
  const numeral = number === undefined ? [] : [make('b', { class: 'numeral' }, number), gap];
  const heading = make('h2', {}, make('a', { href: entry.url }, ...numeral, title));
  const view = make('article', { class: `answer ${inkOf(entry)}` }, heading);
  if (seen) {
    const sure = number === undefined ? `line ${seen.line}` : make('b', {}, surenessOf(answer));
    const times = seen.count === 1 ? '' : `, ${seen.count} times`;
    view.append(make('p', { class: 'sure' }, sure, times));
  }
  const aside = entry.kind === 'look-alike' ? 'It looks similar, but it is something else. ' : '';
  view.append(make('p', {}, aside, ...withCode(entry.summary ?? '')));
  if (answer.maker) {
    const { by, sentence, url } = answer.maker;
    view.append(make('p', {}, 'Written by ', make('a', { href: url }, by), `: ${sentence}.`));
  }
  if (answer.kind === 'number') {
    for (const { text, link } of answer.also)
      view.append(make('p', {}, `${text}. `, make('a', { href: link.url }, link.text)));
  } else if (number !== undefined) {
    const advice = make('a', { href: `${entry.url}-what-to-do` }, 'What to do');
    view.append(make('p', { class: 'next' }, entry.kind === 'meaning' ? advice : ''));
    if (seen) view.append(...evidenceOf(answer, seen, known));
  }
  return view;
}

/** What a reader can cite of an answer, if the guide has a text for it. */
export function citedOf(answer: Answer, details: DetailsData): Cited | undefined {
  const { url } = entryOf(answer);
  const meaning = details.meanings[url];
  const texts = meaning ?? details.codes[url];
  if (!texts) return undefined;
  const { seen } = answer;
  const found = answer.kind === 'part' ? answer.found : [];
  const [at = 0] = found.find(({ range }) => range)?.range ?? [];
  const customer = meaning?.customer ?? texts.colleague;
  return {
    name: nameOfCited(customer),
    url: new URL(url, location.href).href,
    customer,
    colleague: meaning?.colleague,
    note: () => Promise.resolve(texts.note),
    ...(seen ? { quotation: () => quoted(seen.text, at, surenessOf(answer)) } : {}),
  };
}

async function quoted(text: string, at: number, sure: string): Promise<string> {
  const { quotation } = await import('../cite/quotation.ts');
  return quotation(text, at, sure);
}

function surenessOf(answer: Answer): string {
  return answer.kind === 'part' && answer.part.kind === 'meaning' ? answer.sure : 'possible';
}

/** The evidence for an answer, who has to do what, and what else it could be. */
function evidenceOf(answer: PartAnswer, { text, line }: Seen, known: Known): Node[] {
  const { part, sure, found, others } = answer;
  const label = `Pasted text, from line ${line}`;
  const shown = highlighted(text, found);
  const parts: Node[] = [
    make('pre', { tabindex: '0', role: 'group', 'aria-label': label }, ...shown),
  ];
  if (part.kind === 'code') {
    const candidates = listOf(others.map((other) => [other.part, reasonFor(other, known)]));
    const title = `It could be ${others.length > 2 ? `one of ${others.length}` : 'one of two'}`;
    const isLong = others.length > MOST_CANDIDATES;
    const fold = make(
      'details',
      isLong ? {} : { open: '' },
      make('summary', {}, title),
      candidates,
    );
    return [...parts, ...settledBy(others, known), fold];
  }
  if (found.length > 0) {
    const tells = found.map((one) => make('li', {}, ...tellsOf(one, part, known)));
    parts.push(make('ol', {}, ...tells));
  } else parts.push(make('p', {}, 'There is no fingerprint in this text, only the number.'));
  parts.push(factsOf(part, known));
  if (sure !== 'certain') parts.push(...settledBy([{ part, sure, found }, ...others], known));
  return parts;
}

/** A text with its highlights. Where they overlap, one is inside the other; each has its number where it ends. */
function highlighted(text: string, found: readonly Found[]): (Node | string)[] {
  const marks = found
    .flatMap(({ range }, i) => (range ? [{ from: range[0], to: range[1], number: i + 1 }] : []))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const cuts = [0, text.length, ...marks.flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const most = text.length <= MOST_SHOWN || marks.length === 0 ? MOST_SHOWN : AROUND;
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    let piece: Node | string = text.slice(from, to);
    if (piece.length > 2 * most) {
      const head = from === 0 && marks.length > 0 ? '' : piece.slice(0, most);
      piece = `${head}…${to === text.length ? '' : piece.slice(-most)}`;
    }
    for (const mark of marks.filter((mark) => mark.from <= from && mark.to >= to)) {
      const isLast = mark.to === to && found.length > 1;
      piece = make('mark', isLast ? { 'data-n': String(mark.number) } : {}, piece);
    }
    return piece;
  });
}

function tellsOf({ index, conclusive }: Found, { url }: Part, { details }: Known) {
  const tells = details?.meanings[url]?.tells[index ?? -1];
  const named = index === undefined ? 'the text names it' : 'one of its fingerprints';
  return withCode(`${conclusive ? 'Conclusive' : 'Supporting'}: ${tells ?? named}`);
}

function factsOf({ url, seenIn }: Part, { details }: Known): Node {
  const facts = details?.meanings[url];
  if (!facts) return make('p', {}, 'The advice could not be loaded; the article has it.');
  // A visitor has no log.
  const isLast = ({ reader }: { readonly reader: string }) =>
    Number(seenIn?.[0] === 'log' && reader === ADVICE_FOR.visitor);
  const advice = facts.advice.toSorted((a, b) => isLast(a) - isLast(b));
  const pairs = [
    { reader: 'Who can fix it', what: facts.actionBy },
    { reader: 'Retry', what: facts.retry },
    ...advice,
  ];
  const rows = pairs.map(({ reader, what }) =>
    make('div', {}, make('dt', {}, reader), make('dd', {}, ...withCode(what))),
  );
  return make('dl', {}, ...rows);
}

/** A conclusive fingerprint of each of the first candidates, which one would have to see. */
function settledBy(candidates: readonly Candidate[], known: Known): Node[] {
  const { guide, fingerprints, details } = known;
  const rows = candidates.flatMap(({ part }) => {
    const place = guide.parts.findIndex(({ kind, url }) => kind === 'meaning' && url === part.url);
    const index = fingerprints?.parts[place]?.findIndex(({ conclusive }) => conclusive) ?? -1;
    const tells = details?.meanings[part.url]?.tells[index];
    return tells === undefined ? [] : [[part, `: ${tells}`] as const];
  });
  if (rows.length === 0) return [];
  const list = listOf(rows.slice(0, MOST_SETTLED));
  return [make('div', {}, make('h3', {}, 'What would settle it'), list)];
}

function listOf(rows: readonly (readonly [Part, string])[]): HTMLElement {
  const items = rows.map(([part, text]) =>
    make('li', {}, make('a', { href: part.url }, nameOf(part)), ...withCode(text)),
  );
  return make('ul', {}, ...items);
}

function reasonFor({ part, found: [first] }: Candidate, { details }: Known): string {
  const tells = details?.meanings[part.url]?.tells[first?.index ?? -1];
  return tells === undefined ? '' : `: ${tells}`;
}
