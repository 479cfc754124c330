import { copyButton } from '../cite/copy-button.ts';
import { destination } from '../../shared/number-without-article.ts';
import type {
  ForeignAnswer,
  LookAlikeAnswer,
  MeaningAnswer,
  OpenAnswer,
  ShownAnswer,
  ShownText,
} from './report.ts';
import { ticketText } from './ticket-text.ts';

/** An answer as a part of the page. Whatever was pasted becomes text, never markup. */
export function answerView(answer: ShownAnswer): HTMLElement {
  switch (answer.kind) {
    case 'meaning':
      return meaningView(answer);
    case 'open':
      return openView(answer);
    case 'look-alike':
      return lookAlikeView(answer);
    case 'foreign':
      return foreignView(answer);
  }
}

function meaningView(answer: MeaningAnswer): HTMLElement {
  const view = element('article', 'answer');
  const heading = element('h2');
  heading.append(link(answer.url, answer.title));
  const sure = element('p', 'sure', '');
  sure.append(element('b', '', answer.sure), times(answer.count));
  const facts = element('dl', 'facts');
  facts.append(
    pair('Who can fix it', answer.actionBy),
    pair('Retry', answer.retry),
    ...answer.advice.map(({ reader, what }) => pair(reader, what)),
  );
  view.append(heading, sure, paragraph(answer.summary), ...shownView(answer.shown), facts);
  if (answer.wouldDecide.length > 0) view.append(decideView(answer));
  if (answer.others.length > 0) view.append(othersView(answer));
  view.append(noteView(answer));
  return view;
}

function openView(answer: OpenAnswer): HTMLElement {
  const view = element('article', 'answer');
  const heading = element('h2');
  heading.append(link(answer.url, answer.title));
  const sure = element('p', 'sure');
  sure.append(element('b', '', answer.sure), times(answer.count));
  const list = linkList(answer.candidates);
  view.append(heading, sure, ...shownView(answer.shown));
  view.append(element('h3', '', 'It could be'), list);
  if (answer.wouldDecide.length > 0) view.append(decideView(answer));
  view.append(noteView(answer));
  return view;
}

function noteView(answer: MeaningAnswer | OpenAnswer): HTMLElement {
  const note = element('pre');
  note.tabIndex = 0;
  note.role = 'group';
  note.ariaLabel = 'Note for a ticket';
  note.textContent = ticketText(answer, new URL(answer.url, location.href).href);
  const fold = details('Cite in a ticket', note);
  fold.append(
    copyButton(
      'Copy note',
      () => note.textContent,
      () => note,
    ),
  );
  return fold;
}

function lookAlikeView({ what, tell, url, count, shown }: LookAlikeAnswer): HTMLElement {
  const view = element('article', 'answer');
  const heading = element('h2');
  heading.append(link(url, what));
  const says = paragraph(`It looks similar, but it is something else: ${what}. ${tell}`);
  view.append(heading, says, placeView(shown, count));
  return view;
}

function foreignView({ known, count, shown }: ForeignAnswer): HTMLElement {
  const view = element('article', 'answer');
  for (const { text, link: to } of known) {
    const says = paragraph(`${text}. `);
    says.append(link(to.url, `${to.text} ${destination(to.url)}`));
    view.append(says);
  }
  view.append(placeView(shown, count));
  return view;
}

function placeView({ line }: ShownText, count: number): HTMLElement {
  return element('p', 'sure', `line ${line}${times(count)}`);
}

/** The pasted text with its marks, and what they tell. */
function shownView({ text, marks, line }: ShownText): HTMLElement[] {
  const box = element('pre');
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = `Pasted text, from line ${line}`;
  let written = 0;
  const placed = marks
    .flatMap((mark, i) => (mark.range ? [{ range: mark.range, number: i + 1 }] : []))
    .sort((a, b) => a.range[0] - b.range[0]);
  for (const { range, number } of placed) {
    const [from, to] = range;
    if (from < written) continue;
    const marked = element('mark', '', text.slice(from, to));
    if (marks.length > 1) marked.dataset['n'] = String(number);
    box.append(text.slice(written, from), marked);
    written = to;
  }
  box.append(text.slice(written));
  if (marks.length === 0) {
    return [box, paragraph('There is no fingerprint in this text, only the number.')];
  }
  const list = element('ol');
  for (const { tells, proof } of marks) {
    const item = element('li');
    item.append(...inCode(tells), proof ? ': conclusive' : ': supporting');
    list.append(item);
  }
  return [box, list];
}

function decideView({ wouldDecide }: Pick<MeaningAnswer, 'wouldDecide'>): HTMLElement {
  const view = element('div');
  view.append(element('h3', '', 'What would settle it'), linkList(wouldDecide));
  return view;
}

function othersView({ others }: MeaningAnswer): HTMLElement {
  return details('Why it isn’t one of the others', linkList(others));
}

function linkList(entries: MeaningAnswer['others']): HTMLElement {
  const list = element('ul');
  for (const { title, url, why } of entries) {
    const item = element('li');
    item.append(link(url, title), ': ', ...inCode(why));
    list.append(item);
  }
  return list;
}

function details(title: string, content: HTMLElement): HTMLElement {
  const view = element('details');
  view.append(element('summary', '', title), content);
  return view;
}

function pair(term: string, text: string): HTMLElement {
  const view = element('div');
  const value = element('dd');
  value.append(...inCode(text));
  view.append(element('dt', '', term), value);
  return view;
}

function paragraph(text: string): HTMLElement {
  const view = element('p');
  view.append(...inCode(text));
  return view;
}

function times(count: number): string {
  return count === 1 ? '' : `, ${count} times`;
}

function link(url: string, text: string): HTMLAnchorElement {
  const view = document.createElement('a');
  view.href = url;
  view.textContent = text;
  return view;
}

/** Text in which pairs of `backticks` mark code. */
function inCode(text: string): (string | HTMLElement)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? element('code', '', part) : part));
}

function element(name: string, className = '', text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
