import {
  numberWithoutArticle,
  type NumberWithoutArticle,
} from '../../shared/number-without-article.ts';
import type { Answer, Told } from './answers.ts';
import type { Knowledge } from './knowledge.ts';
import { secretsIn, type Range } from '../cite/mask.ts';
import { isOpen, isFromBehind, type Candidate, type Sureness } from './match.ts';
import { CLASSES_RFC } from '../../shared/status-class.ts';
import type { SeenIn } from '../../shared/vocabulary.ts';
import type { Piece } from './piece.ts';

/** A mark in a text that is shown. */
export interface ShownMark {
  readonly tells: string;
  readonly proof: boolean;
  readonly range: readonly [from: number, to: number] | undefined;
}

/** A part of a pasted text that is shown, with its marks. */
export interface ShownText {
  readonly text: string;
  readonly marks: readonly ShownMark[];
  /** Where it would give access away, in order. */
  readonly secrets: readonly Range[];
  /** The first line of the pasted text that it is from. */
  readonly line: number;
}

/** A meaning as it is answered. */
export interface MeaningAnswer {
  readonly kind: 'meaning';
  readonly title: string;
  readonly url: string;
  readonly sure: Sureness;
  readonly count: number;
  readonly shown: ShownText;
  readonly summary: string;
  readonly actionBy: string;
  readonly retry: string;
  readonly advice: readonly { readonly reader: string; readonly what: string }[];
  readonly ticketNote: string;
  /** The other meanings of the code, and why they are not the first. */
  readonly others: readonly {
    readonly title: string;
    readonly url: string;
    readonly why: string;
  }[];
  /** Where it is not certain: what one would have to see. */
  readonly wouldDecide: MeaningAnswer['others'];
}

/** A number that several products use, where nothing tells which of them said it. */
export interface OpenAnswer {
  readonly kind: 'open';
  readonly title: string;
  readonly url: string;
  readonly count: number;
  readonly shown: ShownText;
  readonly candidates: readonly {
    readonly title: string;
    readonly url: string;
    readonly why: string;
  }[];
  readonly wouldDecide: MeaningAnswer['wouldDecide'];
  readonly ticketNote: string;
  readonly sure: 'possible';
}

/** What is answered. */
export type ShownAnswer = MeaningAnswer | OpenAnswer | LookAlikeAnswer | ForeignAnswer;

/** Something else with the same number or name. */
export interface LookAlikeAnswer {
  readonly kind: 'look-alike';
  readonly what: string;
  readonly tell: string;
  readonly url: string;
  readonly count: number;
  readonly shown: ShownText;
}

/** A sentence without a full stop, and where to read on. */
type Known = Pick<NumberWithoutArticle, 'text' | 'link'>;

/** A number that has no article, in one or more sentences without a full stop, each with a reference. */
export interface ForeignAnswer {
  readonly kind: 'foreign';
  readonly known: readonly [Known, ...Known[]];
  readonly count: number;
  readonly shown: ShownText;
}

/** So much of a piece is shown. */
const MOST_SHOWN = 1500;

/** So many candidates are told apart. */
const MOST_DECIDED = 3;

const PLACES: Readonly<Record<SeenIn, string>> = {
  response: 'a response',
  body: 'a body',
  log: 'a log line',
  client: 'a program’s message',
};

/** What was told, in the words of the page. */
export function report({ answers }: Told, knowledge: Knowledge): ShownAnswer[] {
  return answers.map((answer) => shownAnswer(answer, knowledge));
}

function shownAnswer(answer: Answer, knowledge: Knowledge): ShownAnswer {
  const { identification, count, piece } = answer;
  switch (identification.kind) {
    case 'meaning': {
      const [best, ...others] = identification.candidates;
      if (!best) throw new Error(`${identification.code} was told without a meaning.`);
      return isOpen(identification.candidates)
        ? openAnswer(identification.candidates, count, piece, knowledge)
        : meaningAnswer(best, others, count, piece);
    }
    case 'look-alike': {
      const { what, tell, url } = identification.lookAlike;
      return { kind: 'look-alike', what, tell, url, count, shown: shownText(piece, []) };
    }
    case 'foreign':
      return {
        kind: 'foreign',
        known: foreign(identification.code, knowledge),
        count,
        shown: shownText(piece, []),
      };
  }
}

function meaningAnswer(
  best: Candidate,
  others: readonly Candidate[],
  count: number,
  piece: Piece,
): MeaningAnswer {
  const { meaning, sure, marks } = best;
  return {
    kind: 'meaning',
    title: titleOf(meaning),
    url: meaning.url,
    sure,
    count,
    shown: shownText(piece, marks),
    summary: meaning.summary,
    actionBy: meaning.actionBy,
    retry: meaning.retry,
    advice: meaning.advice,
    ticketNote: meaning.ticketNote,
    others: others.map((other) => ({
      title: titleOf(other.meaning),
      url: other.meaning.url,
      why: whyNot(other, piece),
    })),
    wouldDecide: sure === 'certain' ? [] : decisive([best, ...others]),
  };
}

function openAnswer(
  candidates: readonly Candidate[],
  count: number,
  piece: Piece,
  { data }: Knowledge,
): OpenAnswer {
  const code = candidates[0]?.meaning.code;
  const article = data.articles.find((entry) => entry.code === code);
  if (!article) throw new Error(`${code ?? 'A meaning'} has no article.`);
  return {
    kind: 'open',
    title: `${article.code}: this text does not show which product sent it`,
    url: article.url,
    count,
    sure: 'possible',
    shown: shownText(piece, candidates[0]?.marks ?? []),
    candidates: candidates.map((candidate) => ({
      title: titleOf(candidate.meaning),
      url: candidate.meaning.url,
      why: candidate.marks[0]?.tells ?? whyNot(candidate, piece),
    })),
    wouldDecide: decisive(candidates),
    ticketNote: article.ticketNote,
  };
}

/** A proof of each of the first candidates, which one would have to see. */
function decisive(candidates: readonly Candidate[]): MeaningAnswer['wouldDecide'] {
  return candidates
    .flatMap(({ meaning }) => {
      const proof = meaning.fingerprints.find(({ isConclusive }) => isConclusive);
      return proof ? [{ title: titleOf(meaning), url: meaning.url, why: proof.tells }] : [];
    })
    .slice(0, MOST_DECIDED);
}

function whyNot({ meaning, marks }: Candidate, piece: Piece): string {
  const [first] = marks;
  if (first) return `its only evidence is supporting: ${first.tells}`;
  if (isFromBehind(piece, meaning)) {
    return piece.writtenBy === meaning.product
      ? 'it wrote this line, but the line says that a server behind it sent the status'
      : 'none of its fingerprints is in this text';
  }
  if (piece.writtenBy !== undefined && piece.writtenBy !== meaning.product) {
    return 'this format belongs to another product';
  }
  if (!meaning.seenIn.includes(piece.place)) {
    const places = meaning.seenIn.map((place) => PLACES[place]).join(' or ');
    return `it is seen in ${places}, but this is ${PLACES[piece.place]}`;
  }
  return 'none of its fingerprints is in this text';
}

function titleOf({ code, productName, name }: Candidate['meaning']): string {
  return `${code} ${productName}: ${name}`;
}

function foreign(code: number, { data }: Knowledge): ForeignAnswer['known'] {
  if (code < 100 || code > 999) {
    return [
      {
        text: `${code} is not an HTTP status: a status has three digits, and the highest valid one is 599`,
        link: { text: 'RFC 9110, section 15', url: CLASSES_RFC },
      },
    ];
  }
  const [first, ...others] = numberWithoutArticle(code, data.registry);
  const known = ({ text, more, link }: NumberWithoutArticle) => ({
    text: `${code} ${text}${more === undefined ? '' : `. ${more}`}`,
    link,
  });
  return [known(first), ...others.map(known)];
}

/**
 * The piece, or as much of it as holds the first mark, with the marks moved along. Secrets are looked for
 * in the whole: one that is cut has lost the name by which it is known.
 */
function shownText({ text, line }: Piece, marks: Candidate['marks']): ShownText {
  const first = marks.find(({ range }) => range)?.range?.[0] ?? 0;
  const from = first < MOST_SHOWN / 2 ? 0 : Math.max(0, first - MOST_SHOWN / 4);
  const to = Math.min(text.length, from + MOST_SHOWN);
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  const moved = from > 0 ? from - 1 : 0;
  return {
    text: cut,
    line,
    secrets: secretsIn(text)
      .filter(([begin, end]) => begin < to && end > from)
      .map(([begin, end]) => [Math.max(begin, from) - moved, Math.min(end, to) - moved]),
    marks: marks.map((mark) => {
      const { range } = mark;
      if (!range || range[0] >= to) return { ...mark, range: undefined };
      return { ...mark, range: [range[0] - moved, Math.min(range[1], to) - moved] };
    }),
  };
}
