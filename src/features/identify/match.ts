import type { Knowledge, Mark, Meaning } from './knowledge.ts';
import type { Piece } from './piece.ts';

/** How sure the tool is, in the words it uses. */
export type Sureness = 'certain' | 'likely' | 'possible';

/** A mark that was found in a text, and where. */
export interface FoundMark {
  readonly tells: string;
  readonly proof: boolean;
  /** The range of characters in the text of the piece; undefined for a mark that is a lack. */
  readonly range: readonly [from: number, to: number] | undefined;
}

/** A meaning that a text may have, and what speaks for it. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly sure: Sureness;
  readonly marks: readonly FoundMark[];
}

/** What a text was recognised as. */
export type Identification =
  | { readonly kind: 'meaning'; readonly code: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'look-alike'; readonly lookAlike: Knowledge['lookAlikes'][number] }
  | { readonly kind: 'foreign'; readonly code: number }
  | { readonly kind: 'nothing' };

const NOTHING: Identification = { kind: 'nothing' };

/**
 * Tells what a piece means. The fingerprints of the content are the only knowledge: a proof decides,
 * hints add up, and a number alone leaves every meaning of its code possible.
 */
export function identify(piece: Piece, knowledge: Knowledge): Identification {
  // Most lines of a log hold a registered status, and nothing else in such a line could matter.
  if (piece.place === 'log' && isOther(piece, knowledge)) return foreign(piece);
  const found = ownHintsOnly(
    eligible(piece, knowledge)
      .map((meaning) => evidence(piece, meaning))
      .filter(({ fits, proofs, hints }) => fits || proofs > 0 || (isUntold(piece) && hints > 0)),
  );
  if (found.every(({ proofs }) => proofs === 0)) {
    const lookAlike = knowledge.lookAlikes.find(({ expression }) => expression.test(piece.text));
    if (lookAlike) return { kind: 'look-alike', lookAlike };
  }
  const [best, ...others] = found.sort((a, b) => worth(b, piece) - worth(a, piece));
  if (!best) return foreign(piece);
  const rivals = [best, ...others.filter(({ meaning }) => meaning.code === best.meaning.code)];
  return {
    kind: 'meaning',
    code: best.meaning.code,
    candidates: rivals.map((rival) => ({
      meaning: rival.meaning,
      sure: sureness(rival, rivals, piece),
      marks: rival.marks,
    })),
  };
}

/** Whether nothing tells the candidates apart, so that the first is no better answer than the others. */
export function isOpen(candidates: readonly Candidate[]): boolean {
  return candidates.length > 1 && candidates.every(({ sure }) => sure === 'possible');
}

/** The meanings that can be meant: a log that names the status speaks of no other. */
function eligible(piece: Piece, { meanings }: Knowledge): readonly Meaning[] {
  if (piece.place !== 'log' || isUntold(piece)) return meanings;
  return meanings.filter(({ code }) => code === piece.status || code === piece.upstreamStatus);
}

/** What speaks for one meaning. */
interface Evidence {
  readonly meaning: Meaning;
  /** Whether the status is the meaning's. */
  readonly fits: boolean;
  readonly marks: readonly FoundMark[];
  readonly proofs: number;
  readonly hints: number;
}

function evidence(piece: Piece, meaning: Meaning): Evidence {
  const fits = piece.status === meaning.code || piece.upstreamStatus === meaning.code;
  const told = meaning.compiled
    .filter((mark) => !mark.absent && counts(mark, piece, meaning, fits))
    .flatMap((mark) => find(mark, piece.text) ?? [])
    .flatMap((mark) => (fits ? mark : (withoutStatus(mark, piece, meaning) ?? [])));
  const marks = fits && told.length > 0 ? [...told, ...lacks(meaning, piece)] : told;
  const proofs = marks.filter(({ proof }) => proof).length;
  return { meaning, fits, marks, proofs, hints: marks.length - proofs };
}

/**
 * A mark of a message that has the number in it, where the message tells another status or none: then the
 * number may be a part of an address or a price, and proves nothing.
 */
function withoutStatus(mark: FoundMark, piece: Piece, { code }: Meaning): FoundMark | undefined {
  const found = mark.range && piece.text.slice(...mark.range);
  if (piece.place !== 'client' || found?.includes(String(code)) !== true) return mark;
  return isUntold(piece) ? { ...mark, proof: false } : undefined;
}

function lacks({ compiled }: Meaning, { text }: Piece): FoundMark[] {
  return compiled
    .filter(({ absent, expression }) => absent && !expression.test(text))
    .map(({ tells, isConclusive }) => ({ tells, proof: isConclusive, range: undefined }));
}

/**
 * Whether a mark can count in a piece. A header or a field of a log tells the product; only with the
 * status does it tell the meaning. A body and a message name the meaning themselves.
 */
function counts(mark: Mark, piece: Piece, meaning: Meaning, fits: boolean): boolean {
  if (fits) return mark.in !== 'log' || !isFromBehind(piece, meaning);
  if (isUntold(piece)) return mark.isConclusive || mark.in === piece.place || isSaid(mark, piece);
  if (!mark.isConclusive || piece.place === 'log') return false;
  return mark.in === 'body' || (mark.in === 'client' && piece.place === 'client');
}

/**
 * Whether the server that wrote the line got the status from one further back, which the line does not
 * name: the fields of the writer tell nothing of its meaning then.
 */
export function isFromBehind({ place, upstreamStatus }: Piece, { code }: Meaning): boolean {
  return place === 'log' && upstreamStatus === code;
}

/** A message is often inside a body, and a body inside a message. */
function isSaid(mark: Mark, { place }: Piece): boolean {
  return ['body', 'client'].includes(mark.in) && ['body', 'client'].includes(place);
}

/** Whether the piece names no status; 0 is what programs write when none came. */
function isUntold({ status }: Piece): boolean {
  return status === undefined || status === 0;
}

function find(mark: Mark, text: string): FoundMark | null {
  const { expression, tells, isConclusive: proof } = mark;
  const match = expression.exec(text) ?? (mark.in === 'body' ? findReprinted(mark, text) : null);
  return match && { tells, proof, range: [match.index, match.index + match[0].length] };
}

/** Python and JavaScript print the strings of a body that they have parsed in quotes of their own. */
function findReprinted({ expression }: Mark, text: string): RegExpExecArray | null {
  return text.includes("'") ? expression.exec(text.replaceAll("'", '"')) : null;
}

/** For the order of the candidates; what stands first in the text breaks a tie. */
function worth({ meaning, fits, marks, proofs, hints }: Evidence, piece: Piece): number {
  const first = Math.min(...marks.map(({ range }) => range?.[0] ?? piece.text.length));
  return (
    proofs * 100 +
    (fits && isOwn(piece, meaning) ? 90 : 0) +
    (fits ? 40 : 0) +
    hints * 10 +
    (meaning.seenIn.includes(piece.place) ? 5 : 0) -
    (isAnothers(piece, meaning) ? 15 : 0) +
    (marks.length > 0 ? 4 * (1 - first / (piece.text.length + 1)) : 0)
  );
}

/** Whether the product of the meaning wrote the line, and speaks of itself in it. */
function isOwn(piece: Piece, meaning: Meaning): boolean {
  return piece.writtenBy === meaning.product && !isFromBehind(piece, meaning);
}

function isAnothers(piece: Piece, meaning: Meaning): boolean {
  if (piece.writtenBy === undefined || isFromBehind(piece, meaning)) return false;
  return piece.writtenBy !== meaning.product;
}

function sureness(candidate: Evidence, rivals: readonly Evidence[], piece: Piece): Sureness {
  const { meaning, fits, proofs } = candidate;
  const others = rivals.filter((rival) => rival !== candidate);
  if (proofs > 0) return 'certain';
  if (fits && isOwn(piece, meaning)) return 'certain';
  if (!fits || others.some((rival) => rival.proofs > 0)) return 'possible';
  return candidate.hints > Math.max(0, ...others.map(({ hints }) => hints)) ? 'likely' : 'possible';
}

/** Counts no hint that another meaning of the code has as well: a status line of many tells none. */
function ownHintsOnly(found: readonly Evidence[]): Evidence[] {
  const holders = new Map<string, number>();
  const key = ({ code }: Meaning, { range }: FoundMark) => `${code} ${range?.join('-') ?? ''}`;
  for (const { meaning, marks } of found) {
    for (const mark of marks) {
      holders.set(key(meaning, mark), (holders.get(key(meaning, mark)) ?? 0) + 1);
    }
  }
  return found.map((entry) => {
    const own = entry.marks.filter(
      (mark) => !mark.proof && (!mark.range || holders.get(key(entry.meaning, mark)) === 1),
    );
    return { ...entry, hints: own.length };
  });
}

/** Whether the status is given, and neither it nor that of a server further back has an article. */
function isOther({ status, upstreamStatus }: Piece, { codes }: Knowledge): boolean {
  if (status === undefined || status === 0 || codes.has(status)) return false;
  return typeof upstreamStatus !== 'number' || !codes.has(upstreamStatus);
}

function foreign({ status }: Piece): Identification {
  return status === undefined ? NOTHING : { kind: 'foreign', code: status };
}
