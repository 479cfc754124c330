import type { Part } from '../shared/guide-data.ts';
import type { Candidate, Found, Sureness } from './answer.ts';
import type { Fingerprint, Knowledge, Meaning, Piece } from './knowledge.ts';

/** What a piece shows. */
export type Shown =
  | { readonly kind: 'meaning'; readonly candidates: readonly [Candidate, ...Candidate[]] }
  | { readonly kind: 'look-alike'; readonly of: Part }
  | { readonly kind: 'mention'; readonly of: Knowledge['mentions'][number]['of'] }
  | { readonly kind: 'number'; readonly number: number };

/** What speaks for one meaning. */
interface Evidence {
  readonly meaning: Meaning;
  /** Whether the text gives its code as a status. */
  readonly fits: boolean;
  readonly found: readonly Found[];
  readonly conclusive: number;
  /** What the supporting evidence is worth that no other meaning of the code has. */
  readonly supporting: number;
}

/**
 * What a piece shows. The fingerprints of the content are the only knowledge: a conclusive one decides, supporting
 * ones add up, and a number alone leaves every meaning of its code possible.
 *
 * @returns undefined if it shows nothing
 */
export function evidenceIn(piece: Piece, knowledge: Knowledge): Shown | undefined {
  const { statuses } = piece;
  const [number] = statuses;
  const asNumber =
    number === undefined || number === 0 ? undefined : ({ kind: 'number', number } as const);
  // Most lines of a log have a registered status, and nothing else in such a line could matter.
  const isElsewhere =
    isTold(piece) &&
    ![...statuses, piece.upstream ?? 0].some((status) => knowledge.codes.has(status));
  if (piece.place === 'log' && isElsewhere) return mentioned(piece, knowledge) ?? asNumber;
  const found = ownSupportingOnly(
    knowledge.meanings
      .map((meaning) => evidenceFor(meaning, piece))
      .filter((evidence) => evidence.fits || evidence.found.length > 0),
  );
  const isDecided = found.some(({ conclusive }) => conclusive > 0);
  // A status line is of no other protocol.
  const isResponse = piece.place === 'response' && statuses.length > 0;
  const lookAlike = knowledge.lookAlikes.find(
    ({ expression }) => !isDecided && !isResponse && expression.test(piece.text),
  );
  if (lookAlike) return { kind: 'look-alike', of: lookAlike.of };
  const mention = isDecided ? undefined : mentioned(piece, knowledge);
  if (mention) return mention;
  const [best, ...others] = found.sort((a, b) => worth(b, piece) - worth(a, piece));
  if (!best) return asNumber ?? (number === 0 ? { kind: 'number', number } : undefined);
  const { code } = best.meaning.part;
  const rivals = [best, ...others.filter(({ meaning }) => meaning.part.code === code)];
  const candidate = (rival: Evidence): Candidate => ({
    part: rival.meaning.part,
    sure: sureness(rival, rivals, piece),
    found: rival.found,
    why: whyNot(rival, piece),
  });
  return { kind: 'meaning', candidates: [candidate(best), ...rivals.slice(1).map(candidate)] };
}

/** Whether nothing tells the candidates apart, so that the first is no better an answer than the others. */
export function isOpen(candidates: readonly Candidate[]): boolean {
  return candidates.length > 1 && candidates.every(({ sure }) => sure === 'possible');
}

/** An event that the guide explains under another number. */
function mentioned({ text }: Piece, { mentions }: Knowledge): Shown | undefined {
  const mention = mentions.find(({ expression }) => expression.test(text));
  return mention && { kind: 'mention', of: mention.of };
}

function evidenceFor(meaning: Meaning, piece: Piece): Evidence {
  const { code = -1 } = meaning.part;
  const fits = piece.statuses.includes(code) || piece.upstream === code;
  // A log that gives the status speaks of no other.
  const isOfAnother = piece.place === 'log' && isTold(piece) && !fits;
  const found = isOfAnother
    ? []
    : meaning.fingerprints
        .filter((fingerprint) => !fingerprint.absent && counts(fingerprint, piece, meaning, fits))
        .flatMap((fingerprint) => find(fingerprint, piece.text) ?? [])
        .flatMap((match) => (fits ? match : (withoutStatus(match, piece, code) ?? [])));
  const all = fits && found.length > 0 ? [...found, ...absences(meaning, piece)] : found;
  const conclusive = all.filter((match) => match.conclusive).length;
  const said = conclusive > 0 || piece.place === 'response' ? [] : saidOf(meaning, piece, fits);
  return { meaning, fits, found: [...all, ...said], conclusive, supporting: 0 };
}

/**
 * The name of the product, and a number that is shown on screen for the meaning. A log names whatever its requests
 * were about.
 */
function saidOf(
  { names, numbers }: Meaning,
  { place, text, around }: Piece,
  fits: boolean,
): Found[] {
  const before = place === 'log' ? text.slice(0, Math.max(0, text.search(/["{]/))) : text;
  const number = place === 'log' ? undefined : numbers?.exec(text);
  if (!fits && !number) return [];
  const name = names?.exec(before);
  // Other software numbers its errors too.
  if (!fits && !name) return [];
  return [...(name || names?.test(around) === true ? [name] : []), ...(number ? [number] : [])].map(
    (match) => ({
      index: undefined,
      conclusive: false,
      range: match ? [match.index, match.index + match[0].length] : undefined,
    }),
  );
}

/**
 * Whether a fingerprint can count in a piece. A header or a field of a log tells the product; only with the status
 * does it tell the meaning. A body and a message name the meaning themselves.
 */
function counts(fingerprint: Fingerprint, piece: Piece, meaning: Meaning, fits: boolean): boolean {
  if (fits) return fingerprint.in !== 'log' || !isFromBehind(piece, meaning);
  if (!isTold(piece)) {
    const isSaid = fingerprint.in === 'body' && ['body', 'client'].includes(piece.place);
    return fingerprint.conclusive === true || isSaid || piece.product === meaning.part.product;
  }
  if (fingerprint.conclusive !== true || piece.place === 'log') return false;
  return fingerprint.in === 'body' || (fingerprint.in === 'client' && piece.place === 'client');
}

/**
 * Whether the server that wrote the line got the status from one further back, which the line does not name: the
 * fields of the writer tell nothing of its meaning then.
 */
function isFromBehind({ place, upstream }: Piece, { part }: Meaning): boolean {
  return place === 'log' && upstream === part.code;
}

/** Whether the piece gives a status; 0 is what programs write when none came. */
function isTold({ statuses }: Piece): boolean {
  return statuses.some((status) => status !== 0);
}

function find(fingerprint: Fingerprint, text: string): Found | null {
  const { expression, index, in: place } = fingerprint;
  let match = expression.exec(text);
  // Python and JavaScript print the strings of a body that they have parsed in quotes of their own.
  if (!match && place === 'body' && text.includes("'"))
    match = expression.exec(text.replaceAll("'", '"'));
  const conclusive = fingerprint.conclusive === true;
  return match && { index, conclusive, range: [match.index, match.index + match[0].length] };
}

/**
 * A fingerprint of a message that has the number in it, where the message gives another status or none: then the
 * number may be a part of an address or a price, and decides nothing.
 */
function withoutStatus(found: Found, piece: Piece, code: number): Found | undefined {
  const text = found.range && piece.text.slice(...found.range);
  if (piece.place !== 'client' || text?.includes(String(code)) !== true) return found;
  return isTold(piece) ? undefined : { ...found, conclusive: false };
}

function absences({ fingerprints }: Meaning, { text }: Piece): Found[] {
  return fingerprints
    .filter(({ absent, expression }) => absent === true && !expression.test(text))
    .map(({ index, conclusive }) => ({ index, conclusive: conclusive === true, range: undefined }));
}

/** Counts no supporting evidence that another meaning of the code has as well: it tells them not apart. */
function ownSupportingOnly(all: readonly Evidence[]): Evidence[] {
  const holders = new Map<string, Set<Meaning>>();
  const key = ({ part }: Meaning, { range }: Found) =>
    `${part.code ?? ''} ${range?.join('-') ?? ''}`;
  for (const { meaning, found } of all) {
    for (const match of found) {
      const set = holders.get(key(meaning, match)) ?? new Set();
      holders.set(key(meaning, match), set.add(meaning));
    }
  }
  return all.map((entry) => {
    const isOwn = (match: Found) =>
      !match.range || holders.get(key(entry.meaning, match))?.size === 1;
    const own = entry.found.filter((match) => !match.conclusive && isOwn(match));
    const fingerprints = own.filter(({ index }) => index !== undefined).length;
    // A fingerprint says more than a name.
    return { ...entry, supporting: 2 * fingerprints + (own.length > fingerprints ? 1 : 0) };
  });
}

/** For the order of the candidates; what comes first in the text breaks a tie. */
function worth({ meaning, fits, found, conclusive, supporting }: Evidence, piece: Piece): number {
  const first = Math.min(...found.map(({ range }) => range?.[0] ?? piece.text.length));
  return (
    conclusive * 100 +
    (fits && isWriter(piece, meaning) ? 90 : 0) +
    (fits ? 40 : 0) +
    supporting * 5 +
    (meaning.part.seenIn?.includes(piece.place) ? 5 : 0) -
    (isAnothers(piece, meaning) ? 15 : 0) +
    (found.length > 0 ? 4 * (1 - first / (piece.text.length + 1)) : 0)
  );
}

/** Whether the product of the meaning wrote the line, and speaks of itself in it. */
function isWriter(piece: Piece, meaning: Meaning): boolean {
  return piece.product === meaning.part.product && !isFromBehind(piece, meaning);
}

function isAnothers(piece: Piece, meaning: Meaning): boolean {
  return (
    piece.product !== undefined &&
    piece.product !== meaning.part.product &&
    !isFromBehind(piece, meaning)
  );
}

function sureness(candidate: Evidence, rivals: readonly Evidence[], piece: Piece): Sureness {
  const { meaning, fits, conclusive, supporting } = candidate;
  const others = rivals.filter((rival) => rival !== candidate);
  if (conclusive > 0 || (fits && isWriter(piece, meaning))) return 'certain';
  const isSaid = candidate.found.filter(({ index }) => index === undefined).length > 1;
  if (!(fits || isSaid) || others.some((rival) => rival.conclusive > 0)) return 'possible';
  return supporting > Math.max(0, ...others.map((rival) => rival.supporting))
    ? 'likely'
    : 'possible';
}

function whyNot({ meaning, found }: Evidence, piece: Piece): Candidate['why'] {
  if (found.length > 0) return 'supporting';
  if (isFromBehind(piece, meaning) && piece.product === meaning.part.product)
    return 'sent-from-behind';
  if (isAnothers(piece, meaning)) return 'other-format';
  return meaning.part.seenIn?.includes(piece.place) === true ? 'nothing' : 'other-place';
}
