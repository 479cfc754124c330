import type { Knowledge } from './knowledge.ts';
import { identify, isOpen, type Candidate, type Identification } from './match.ts';
import type { Piece } from './piece.ts';

/** One thing that the pasted text holds, however often. */
export interface Answer {
  readonly identification: Exclude<Identification, { kind: 'nothing' }>;
  /** How many pieces say it. */
  readonly count: number;
  /** The piece that says it most surely. */
  readonly piece: Piece;
}

/** What a pasted text was told as. */
export interface Told {
  /** The surest and most frequent first. */
  readonly answers: readonly Answer[];
  /** How many of the pieces were looked at. */
  readonly looked: number;
}

/** How often the clock is asked: it costs more than a piece does. */
const PIECES_PER_LOOK = 200;

const SURENESS = { certain: 3, likely: 2, possible: 1 } as const;

/**
 * Tells what each piece means, and counts what is told alike.
 *
 * @param hasTime asked now and then; when it says no, the rest is left unread
 */
export function tell(pieces: readonly Piece[], knowledge: Knowledge, hasTime: () => boolean): Told {
  const groups = new Map<string, Answer>();
  let looked = 0;
  for (const piece of pieces) {
    if (looked > 0 && looked % PIECES_PER_LOOK === 0 && !hasTime()) break;
    looked++;
    const identification = identify(piece, knowledge);
    if (identification.kind === 'nothing') continue;
    add(groups, { identification, count: 1, piece });
  }
  return { answers: inOrder(withoutEchoes([...groups.values()])), looked };
}

function add(groups: Map<string, Answer>, answer: Answer): void {
  const key = keyOf(answer.identification);
  const before = groups.get(key);
  if (!before) {
    groups.set(key, answer);
    return;
  }
  const better = worth(answer) > worth(before) ? answer : before;
  groups.set(key, { ...better, count: before.count + answer.count });
}

function keyOf(identification: Answer['identification']): string {
  switch (identification.kind) {
    case 'meaning':
      return isOpen(identification.candidates)
        ? `${identification.code}, open`
        : (bestOf(identification)?.meaning.url ?? '');
    case 'look-alike':
      return identification.lookAlike.what;
    case 'foreign':
      return String(identification.code);
  }
}

/**
 * A response and its body are often pasted apart. A bare number beside the one answer that explains it
 * is no answer of its own.
 */
function withoutEchoes(answers: readonly Answer[]): Answer[] {
  const telling = answers.filter(({ identification }) => explains(identification));
  const isEcho = ({ identification }: Answer) =>
    !explains(identification) &&
    telling.filter((other) => codeOf(other.identification) === codeOf(identification)).length === 1;
  return answers
    .filter((answer) => !isEcho(answer))
    .map((answer) => {
      if (!explains(answer.identification)) return answer;
      const echoes = answers.filter(
        (other) => isEcho(other) && codeOf(other.identification) === codeOf(answer.identification),
      );
      return { ...answer, count: Math.max(answer.count, ...echoes.map(({ count }) => count)) };
    });
}

/** Whether it says more than that there is a number. */
function explains(identification: Answer['identification']): boolean {
  return identification.kind === 'look-alike' || marksIn(identification) > 0;
}

function codeOf(identification: Answer['identification']): number {
  return identification.kind === 'look-alike' ? identification.lookAlike.code : identification.code;
}

function marksIn(identification: Identification): number {
  return identification.kind === 'meaning' ? (bestOf(identification)?.marks.length ?? 0) : 0;
}

function bestOf({
  candidates,
}: {
  readonly candidates: readonly Candidate[];
}): Candidate | undefined {
  return candidates[0];
}

function worth({ identification }: Answer): number {
  switch (identification.kind) {
    case 'meaning': {
      const best = bestOf(identification);
      return best ? SURENESS[best.sure] * 10 + Math.min(9, best.marks.length) : 0;
    }
    case 'look-alike':
      return 15;
    case 'foreign':
      return 0;
  }
}

function inOrder(answers: readonly Answer[]): Answer[] {
  return [...answers].sort((a, b) => worth(b) - worth(a) || b.count - a.count);
}
