import type { Answer, Candidate, Found, Seen } from '../../recognise/index.ts';
import { codeText } from '../../shared/code-text.ts';
import type { DetailsData, FingerprintData, GuideData } from '../../shared/guide-data.ts';
import type { SeenIn } from '../../shared/vocabulary.ts';
import { subjectOf, type Cited } from '../cite/cited.ts';
import { quotation } from '../cite/quotation.ts';
import { make, withCode } from '../common/dom.ts';
import { entryOf, inkOf, nameOf } from '../search/entry.ts';

/** What has been loaded of the guide. */
export interface Known {
  readonly guide: GuideData;
  readonly fingerprints?: FingerprintData | undefined;
  readonly details?: DetailsData | undefined;
}

type MeaningOrCode = Extract<Answer, { kind: 'meaning' | 'code' }>;

/** A longer text is shown with only so much around each of its highlights. */
const MOST_SHOWN = 1500;
const AROUND = 300;

/** So many things that would settle it are listed. */
const MOST_SETTLED = 3;

const PLACES: Readonly<Record<SeenIn, string>> = {
  response: 'a response',
  body: 'a body',
  log: 'a log line',
  client: 'a program’s message',
};

/** An answer, large. Whatever was pasted becomes text, never markup. */
export function answerView(answer: Answer, known: Known): HTMLElement {
  const { code, title, url, text } = entryOf(answer);
  const number = code === undefined ? [] : [make('b', { class: 'numeral' }, codeText(code)), ' '];
  const seen = 'seen' in answer ? answer.seen : undefined;
  const isOpen = answer.kind === 'code' && seen !== undefined;
  const says = isOpen ? 'this text does not show which product sent it' : title;
  const heading = make('h2', {}, make('a', { href: url }, ...number, says));
  const view = make('article', { class: `answer ${inkOf(code)}` }, heading);
  if (seen) view.append(sureOf(answer, seen));
  if (answer.kind === 'look-alike') view.append('It looks similar, but it is something else. ');
  view.append(make('p', {}, ...withCode(text)));
  if (answer.kind === 'meaning') {
    view.append(
      make('p', { class: 'next' }, make('a', { href: `${url}-what-to-do` }, 'What to do')),
    );
  } else if (answer.kind === 'code') view.append(make('p', { class: 'next' }));
  if (seen) view.append(...evidenceOf(answer, seen, known));
  return view;
}

/** What a reader can cite of an answer, if the guide has a text for it. */
export function citedOf(answer: Answer, details: DetailsData): Cited | undefined {
  if (answer.kind !== 'meaning' && answer.kind !== 'code') return undefined;
  const { url } = entryOf(answer);
  const meaning = details.meanings[url];
  const texts = meaning ?? details.codes[url];
  if (!texts) return undefined;
  const customer = meaning?.customer ?? texts.colleague;
  const { seen } = answer;
  const [at = 0] = foundIn(answer).find(({ range }) => range)?.range ?? [];
  return {
    name: subjectOf(customer).slice('HTTP '.length),
    url: new URL(url, location.href).href,
    customer,
    colleague: meaning?.colleague,
    note: () => Promise.resolve(texts.note),
    ...(seen ? { quotation: () => quotation(seen.text, at, surenessOf(answer)) } : {}),
  };
}

function surenessOf(answer: MeaningOrCode): string {
  return answer.kind === 'meaning' ? answer.sure : 'possible';
}

function foundIn(answer: MeaningOrCode): readonly Found[] {
  return answer.kind === 'meaning' ? answer.found : (answer.candidates[0]?.found ?? []);
}

function sureOf(answer: Answer, { line, count }: Seen): HTMLElement {
  const times = count === 1 ? '' : `, ${count} times`;
  return answer.kind === 'meaning' || answer.kind === 'code'
    ? make('p', { class: 'sure' }, make('b', {}, surenessOf(answer)), times)
    : make('p', { class: 'sure' }, `line ${line}${times}`);
}

/** What speaks for an answer, who has to do what, and what else it could be. */
function evidenceOf(answer: Answer, seen: Seen, known: Known): Node[] {
  if (answer.kind !== 'meaning' && answer.kind !== 'code') return [];
  const found = foundIn(answer);
  const url =
    answer.kind === 'meaning' ? answer.meaning.url : (answer.candidates[0]?.meaning.url ?? '');
  const box = make(
    'pre',
    { tabindex: '0', role: 'group', 'aria-label': `Pasted text, from line ${seen.line}` },
    ...highlighted(seen.text, found),
  );
  const list = make(
    'ol',
    {},
    ...found.map(({ index, conclusive }) => {
      const tells = known.details?.meanings[url]?.tells[index] ?? 'a fingerprint';
      return make('li', {}, ...withCode(tells), conclusive ? ': conclusive' : ': supporting');
    }),
  );
  const none = make('p', {}, 'There is no fingerprint in this text, only the number.');
  const parts: Node[] = [box, found.length > 0 ? list : none];
  if (answer.kind === 'code') {
    parts.push(make('h3', {}, 'It could be'), candidatesOf(answer.candidates, known));
    return [...parts, ...settledBy(answer.candidates, known)];
  }
  const { meaning, sure, others } = answer;
  parts.push(...factsOf(meaning.url, known));
  if (sure !== 'certain') {
    parts.push(...settledBy([{ meaning, sure, found, why: 'nothing' }, ...others], known));
  }
  if (others.length > 0) {
    const summary = make('summary', {}, 'Why it isn’t one of the others');
    parts.push(make('details', {}, summary, candidatesOf(others, known)));
  }
  return parts;
}

/** A text with its highlights. Where they overlap, one is inside the other; each has its number where it ends. */
function highlighted(text: string, found: readonly Found[]): (Node | string)[] {
  const marks = found
    .flatMap(({ range }, i) => (range ? [{ from: range[0], to: range[1], number: i + 1 }] : []))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  const cuts = [0, text.length, ...marks.flatMap(({ from, to }) => [from, to])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const most = text.length <= MOST_SHOWN ? MOST_SHOWN : marks.length > 0 ? AROUND : MOST_SHOWN;
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0;
    const head = from === 0 && marks.length > 0 ? '' : text.slice(from, Math.min(to, from + most));
    const tail = to === text.length ? '' : text.slice(Math.max(from, to - most), to);
    const isShort = to - from <= most;
    let piece: Node | string = isShort ? text.slice(from, to) : `${head}…${tail}`;
    for (const mark of marks.filter((mark) => mark.from <= from && mark.to >= to)) {
      const isLast = mark.to === to && found.length > 1;
      piece = make('mark', isLast ? { 'data-n': String(mark.number) } : {}, piece);
    }
    return piece;
  });
}

function factsOf(url: string, { details }: Known): Node[] {
  const facts = details?.meanings[url];
  if (!facts) return [make('p', {}, 'The advice could not be loaded. The article has it.')];
  const pairs = [
    ['Who can fix it', facts.actionBy],
    ['Retry', facts.retry],
    ...facts.advice.map(({ reader, what }) => [reader, what]),
  ];
  return [
    make(
      'dl',
      { class: 'facts' },
      ...pairs.map(([term = '', what = '']) =>
        make('div', {}, make('dt', {}, term), make('dd', {}, ...withCode(what))),
      ),
    ),
  ];
}

/** A conclusive fingerprint of each of the first candidates, which one would have to see. */
function settledBy(candidates: readonly Candidate[], known: Known): Node[] {
  const { guide, fingerprints, details } = known;
  const rows = candidates.flatMap(({ meaning }) => {
    const at = guide.meanings.findIndex(({ url }) => url === meaning.url);
    const index = fingerprints?.meanings[at]?.findIndex(({ conclusive }) => conclusive) ?? -1;
    const tells = details?.meanings[meaning.url]?.tells[index];
    return tells === undefined ? [] : [rowOf(meaning, tells)];
  });
  if (rows.length === 0) return [];
  const list = make('ul', {}, ...rows.slice(0, MOST_SETTLED));
  return [make('div', {}, make('h3', {}, 'What would settle it'), list)];
}

function candidatesOf(candidates: readonly Candidate[], { details }: Known): HTMLElement {
  const rows = candidates.map(({ meaning, found: [first], why }) => {
    const tells = first && details?.meanings[meaning.url]?.tells[first.index];
    return rowOf(meaning, whyNot(meaning, why, tells));
  });
  return make('ul', {}, ...rows);
}

function rowOf(meaning: Candidate['meaning'], text: string): HTMLElement {
  const name = nameOf({
    kind: 'meaning',
    meaning,
    seen: undefined,
    sure: 'possible',
    found: [],
    others: [],
  });
  return make('li', {}, make('a', { href: meaning.url }, name), ': ', ...withCode(text));
}

function whyNot(
  { seenIn }: Candidate['meaning'],
  why: Candidate['why'],
  tells: string | undefined,
): string {
  switch (why) {
    case 'supporting':
      return tells === undefined
        ? 'its evidence is only supporting'
        : `its only evidence is supporting: ${tells}`;
    case 'sent-from-behind':
      return 'it wrote this line, but the line says that a server behind it sent the status';
    case 'other-format':
      return 'this format belongs to another product';
    case 'other-place':
      return `it is seen in ${seenIn.map((place) => PLACES[place]).join(' or ')}`;
    case 'nothing':
      return 'none of its fingerprints is in this text';
  }
}
