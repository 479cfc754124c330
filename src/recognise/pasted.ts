import type { Answer, Recognition, Seen } from '../shared/recognition.ts';
import { evidenceIn, isOpen, type Shown } from './evidence.ts';
import type { Knowledge, Piece } from './knowledge.ts';
import { makerOf } from './maker.ts';
import { mentionAnswer, numberAnswer } from './number.ts';
import { read } from './read.ts';

/** What several pieces show alike. */
interface Group {
  readonly shown: Shown;
  readonly count: number;
  /** The piece that shows it most surely. */
  readonly piece: Piece;
}

const SURENESS = { certain: 3, likely: 2, possible: 1 } as const;

/** How often the clock is asked: it costs more than a piece does. */
const PIECES_PER_LOOK = 100;

/**
 * What a pasted text shows: the surest and most frequent first.
 *
 * @param hasTime asked now and then; when it says no, the rest is left unread
 */
export function recognisePasted(
  text: string,
  knowledge: Knowledge,
  hasTime: (part: 'read' | 'match') => boolean,
): Recognition {
  const { pieces, lines, read: readLines } = read(text, knowledge, () => hasTime('read'));
  const groups = new Map<string, Group>();
  let looked = 0;
  for (const piece of pieces) {
    if (looked > 0 && looked % PIECES_PER_LOOK === 0 && !hasTime('match')) break;
    looked++;
    for (const shown of evidenceIn(piece, knowledge)) add(groups, { shown, count: 1, piece });
  }
  const answers = withoutEchoes([...groups.values()])
    .sort((a, b) => worth(b) - worth(a) || b.count - a.count)
    .map((group) => ({ ...answerOf(group, knowledge), ...makerOf(group.piece, knowledge) }));
  const next = pieces[looked];
  return { answers, decided: answers.length > 0, lines, read: next ? next.line - 1 : readLines };
}

function add(groups: Map<string, Group>, group: Group): void {
  const key = keyOf(group.shown);
  const before = groups.get(key);
  const better = before && worth(before) >= worth(group) ? before : group;
  groups.set(key, { ...better, count: (before?.count ?? 0) + 1 });
}

function keyOf(shown: Shown): string {
  if (shown.kind === 'number') return String(shown.number);
  if (shown.kind === 'look-alike') return shown.of.title;
  if (shown.kind === 'mention') return `${shown.of.url} ${shown.of.sentence}`;
  const [best] = shown.candidates;
  return isOpen(shown.candidates) ? `${best?.part.code ?? ''} open` : (best?.part.url ?? '');
}

/**
 * A response and its body are often pasted apart. A bare number beside the one answer that explains it is not an
 * answer of its own.
 */
function withoutEchoes(groups: readonly Group[]): Group[] {
  const telling = groups.filter(({ shown }) => explains(shown));
  const isEcho = ({ shown }: Group) =>
    !explains(shown) &&
    telling.filter((other) => codeOf(other.shown) === codeOf(shown)).length === 1;
  return groups
    .filter((group) => !isEcho(group))
    .map((group) => {
      const echoes = groups.filter(
        (other) =>
          explains(group.shown) && isEcho(other) && codeOf(other.shown) === codeOf(group.shown),
      );
      return { ...group, count: Math.max(group.count, ...echoes.map(({ count }) => count)) };
    });
}

/** Whether it says more than that there is a number. */
function explains(shown: Shown): boolean {
  if (shown.kind === 'number') return false;
  return shown.kind !== 'meaning' || (shown.candidates[0]?.found.length ?? 0) > 0;
}

function codeOf(shown: Shown): number | undefined {
  if (shown.kind === 'number') return shown.number;
  if (shown.kind === 'mention') return shown.of.number;
  return shown.kind === 'look-alike' ? shown.of.code : shown.candidates[0]?.part.code;
}

function worth({ shown }: Pick<Group, 'shown'>): number {
  if (shown.kind === 'number') return 0;
  if (shown.kind !== 'meaning') return 15;
  const { sure = 'possible', found = [] } = shown.candidates[0] ?? {};
  const fingerprints = found.filter(({ index }) => index !== undefined).length;
  return SURENESS[sure] * 10 + Math.min(9, fingerprints);
}

function answerOf({ shown, count, piece }: Group, knowledge: Knowledge): Answer {
  const seen: Seen = { text: piece.text, line: piece.line, count };
  switch (shown.kind) {
    case 'number':
      return numberAnswer(shown.number, knowledge, seen);
    case 'mention':
      return mentionAnswer(shown.of, piece.statuses[0], seen);
    case 'look-alike':
      return { kind: 'part', part: shown.of, seen, sure: 'likely', found: [], others: [] };
    case 'meaning': {
      const { candidates } = shown;
      const [best, ...others] = candidates;
      if (!best) throw new Error('A meaning is shown without a candidate.');
      const code = knowledge.codes.get(best.part.code ?? -1);
      return code && isOpen(candidates)
        ? { kind: 'part', part: code, seen, sure: 'possible', found: [], others: candidates }
        : { kind: 'part', part: best.part, seen, sure: best.sure, found: best.found, others };
    }
  }
}
