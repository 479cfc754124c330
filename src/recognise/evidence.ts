import type { Part } from '../shared/guide-data.ts';
import { codeText, isOnScreen } from '../shared/code-text.ts';
import type { Candidate, Found, Sureness } from '../shared/recognition.ts';
import type { Fingerprint, Knowledge, Meaning, Piece } from './knowledge.ts';

/** What a piece shows. */
export type Shown =
  | { readonly kind: 'meaning'; readonly candidates: readonly Candidate[] }
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
 * @returns for each code that it is about, what it may be; what else it shows; or nothing
 */
export function evidenceIn(piece: Piece, knowledge: Knowledge): Shown[] {
  const { statuses, upstream, text, place } = piece;
  const numbers = statuses.map((number): Shown => ({ kind: 'number', number }));
  // Most lines of a log have a registered status, and nothing else in such a line could matter.
  const isOfGuide = [...statuses, upstream ?? -1].some((status) => knowledge.codes.has(status));
  const isOfOther = place === 'log' && isTold(piece) && !isOfGuide;
  const { meanings, onScreen } = knowledge;
  const found = (isOfOther ? (onScreen.any.test(text) ? onScreen.meanings : []) : meanings)
    .map((meaning) => evidenceFor(meaning, piece))
    .filter((evidence) => evidence.fits || evidence.found.length > 0);
  if (!found.some(({ conclusive }) => conclusive > 0)) {
    // A status line is of no other protocol.
    const isHttp = ['response', 'log'].includes(place) && statuses.length > 0;
    const lookAlike = knowledge.lookAlikes.find(({ expression }) => expression.test(text));
    if (lookAlike && !isHttp) return [{ kind: 'look-alike', of: lookAlike.of }];
    const mention = knowledge.mentions.find(({ expression }) => expression.test(text));
    if (mention && !isOfGuide) return [{ kind: 'mention', of: mention.of }];
  }
  const shown = [...Map.groupBy(found, ({ meaning }) => meaning.part.code).values()]
    .map((rivals) => standardUse(rivals, knowledge) ?? candidatesIn(rivals, piece))
    .sort((a, b) => b.worth - a.worth);
  const isContradicted = found.every(({ fits }) => !fits);
  return shown.length > 0 && !isContradicted ? shown : [...shown, ...numbers.slice(0, 1)];
}

/** A registered number that nothing in the text ties to a product is what the standard says. */
function standardUse(rivals: readonly Evidence[], { registered }: Knowledge) {
  const number = rivals[0]?.meaning.part.code ?? -1;
  return registered.has(number) && rivals.every(({ found }) => found.length === 0)
    ? ({ kind: 'number', number, worth: 0 } as const)
    : undefined;
}

/** What a piece may be that is about one code, the likeliest first. */
function candidatesIn(all: readonly Evidence[], piece: Piece) {
  const rivals = ownSupportingOnly(all, piece).sort((a, b) => worth(b, piece) - worth(a, piece));
  const candidates = rivals.map((rival): Candidate => ({
    part: rival.meaning.part,
    sure: sureness(rival, rivals, piece),
    found: rival.found,
  }));
  return { kind: 'meaning', candidates, worth: rivals[0] ? worth(rivals[0], piece) : 0 } as const;
}

/** Whether nothing tells the candidates apart, so that the first is no better an answer than the others. */
export function isOpen(candidates: readonly Candidate[]): boolean {
  return candidates.length > 1 && candidates.every(({ sure }) => sure === 'possible');
}

function evidenceFor(meaning: Meaning, piece: Piece): Evidence {
  const { code = -1 } = meaning.part;
  const isGiven = piece.statuses.includes(code) || piece.upstream === code;
  // A log that gives the status speaks of no other; a message in it can have a number beside that.
  const isOfAnother = piece.place === 'log' && isTold(piece) && !isGiven && !isBeside(meaning);
  const found = isOfAnother
    ? []
    : meaning.fingerprints
        .filter(
          (fingerprint) => !fingerprint.absent && counts(fingerprint, piece, meaning, isGiven),
        )
        .flatMap((fingerprint) => find(fingerprint, piece.text) ?? [])
        .flatMap((match) => (isGiven ? match : (withoutStatus(match, piece, code) ?? [])));
  const fits = isGiven || (isBeside(meaning) && found.some(({ conclusive }) => conclusive));
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
  { part, names, numbers }: Meaning,
  { place, text, around }: Piece,
  fits: boolean,
): Found[] {
  const before = place === 'log' ? text.slice(0, Math.max(0, text.search(/["{]/))) : text;
  const number = place === 'log' ? undefined : numbers?.exec(text);
  if (!fits && !number) return [];
  const name = names?.exec(before);
  // Other software numbers its errors too.
  if (!fits && !name) return [];
  return [
    ...(name || around.has(part.product ?? '') ? [name] : []),
    ...(number ? [number] : []),
  ].map((match) => ({
    index: undefined,
    conclusive: false,
    range: match ? [match.index, match.index + match[0].length] : undefined,
  }));
}

/**
 * Whether a fingerprint can count in a piece. A header or a field of a log tells the product; only with the status
 * does it tell the meaning. A body and a message name the meaning themselves.
 */
function counts(fingerprint: Fingerprint, piece: Piece, meaning: Meaning, fits: boolean): boolean {
  if (fits) return fingerprint.in !== 'log' || !isFromBehind(piece, meaning);
  const isNumber = isBeside(meaning);
  if (isNumber && piece.place === 'log') return fingerprint.conclusive === true;
  if (!isTold(piece) || isNumber) {
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

/**
 * Whether the number comes with another status, which says nothing about it: the product shows it on screen, or keeps
 * it inside and sends another one.
 */
function isBeside({ part }: Meaning): boolean {
  return isOnScreen(part.code ?? -1) || part.seenIn?.includes('internal') === true;
}

/** Whether the piece gives a status; 0 is what programs write when none came. */
function isTold({ statuses }: Piece): boolean {
  return statuses.some((status) => status !== 0);
}

function find(fingerprint: Fingerprint, text: string): Found | null {
  const { expression, index, in: place, needs } = fingerprint;
  if (!text.includes(needs)) return null;
  let match = expression.exec(text);
  // Python and JavaScript print the strings of a body that they have parsed in quotes of their own.
  if (!match && place === 'body' && text.includes("'"))
    match = expression.exec(text.replaceAll("'", '"'));
  const conclusive = fingerprint.conclusive === true;
  return match && { index, conclusive, range: [match.index, match.index + match[0].length] };
}

/**
 * A fingerprint that has the number in it, where a message or a body gives another status or none: then the number
 * may be a part of an address or a price, and decides nothing.
 */
function withoutStatus(found: Found, piece: Piece, code: number): Found | undefined {
  // A 0 in an address could not be mistaken for a status.
  if (isOnScreen(code) || code === 0) return found;
  const text = found.range && piece.text.slice(...found.range);
  if (!['client', 'body'].includes(piece.place) || text?.includes(codeText(code)) !== true)
    return found;
  return isTold(piece) ? undefined : { ...found, conclusive: false };
}

function absences({ fingerprints }: Meaning, { text }: Piece): Found[] {
  return fingerprints
    .filter(({ absent, expression }) => absent === true && !expression.test(text))
    .map(({ index, conclusive }) => ({ index, conclusive: conclusive === true, range: undefined }));
}

/** Counts no supporting evidence that another meaning of the code has as well: it tells them not apart. */
function ownSupportingOnly(all: readonly Evidence[], { text }: Piece): Evidence[] {
  const holders = new Map<string, Set<Meaning>>();
  const key = ({ range }: Found) => range?.join('-') ?? '';
  // A status line of HTTP/1.1 without words is only the number.
  const isBare = ({ range }: Found) =>
    range !== undefined && /^(?:< )?HTTP\/1\.[01] \d{3}$/i.test(text.slice(...range));
  for (const { meaning, found } of all) {
    for (const match of found) {
      const set = holders.get(key(match)) ?? new Set();
      holders.set(key(match), set.add(meaning));
    }
  }
  return all.map((entry) => {
    const isOwn = (match: Found) =>
      !match.range || (holders.get(key(match))?.size === 1 && !isBare(match));
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
  if (fits && (conclusive > 0 || isWriter(piece, meaning))) return 'certain';
  // Another status contradicts it.
  if (conclusive > 0) return isTold(piece) ? 'likely' : 'certain';
  const isSaid = candidate.found.filter(({ index }) => index === undefined).length > 1;
  if (!(fits || isSaid) || others.some((rival) => rival.conclusive > 0)) return 'possible';
  return supporting > Math.max(0, ...others.map((rival) => rival.supporting))
    ? 'likely'
    : 'possible';
}
