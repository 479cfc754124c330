import type { Face } from './face.ts';

/** A text set in a column. */
export interface Fitted {
  readonly lines: readonly string[];
  /** The font size, in the unit of the column. */
  readonly size: number;
}

/** How much wider the lines may get to avoid one line break inside a phrase. */
const BREAK_PENALTY = 1.25;

/** Line breaks between phrases come after the first or before the second of these. */
const PAUSE = /[,:;]$/;
const SMALL_WORD = /^(?:and|or|in|of|on|at|by|for|from|to|with)\b/;

/**
 * Sets a text as large as its column allows, in lines of about the same width.
 *
 * @param parts the text in parts; lines may break between them, and parts on one line are joined by spaces
 * @param width the width of the column
 * @param largest the maximum font size for one line, for two lines, and so on
 */
export function fit(
  face: Face,
  parts: readonly string[],
  width: number,
  largest: readonly number[],
): Fitted {
  const settings = largest.slice(0, parts.length).map((limit, index) => {
    const lines = balanced(face, parts, index + 1);
    return { lines, size: Math.min(limit, width / widest(face, lines)) };
  });
  return settings.reduce((best, other) => (other.size > best.size ? other : best));
}

/**
 * Sets as many names as there is room for, starting with the first: “nginx, ArcGIS and 11 more”.
 *
 * @param width the width of the column
 * @param largest the font sizes, as in `fit`; only a single name may be set smaller
 */
export function fitNames(
  face: Face,
  names: readonly string[],
  width: number,
  largest: readonly number[],
): Fitted {
  const room = largest.reduce((sum, size) => sum + width / size, 0);
  for (let count = names.length; count > 1; count -= 1) {
    const parts = listOf(names, count);
    if (face.widthOf(parts.join(' ')) > room) continue;
    const fitted = fit(face, parts, width, largest);
    if (largest.includes(fitted.size)) return fitted;
  }
  return fit(face, listOf(names, 1), width, largest);
}

/** The first names and the number of the others, in parts between which lines may break. */
function listOf(names: readonly string[], count: number): string[] {
  const others = names.length - count;
  const listed = others > 0 ? names.slice(0, count) : names.slice(0, -1);
  const last = others > 0 ? [`${others} more`] : (names.at(-1)?.split(' ') ?? []);
  const words = listed.join(', ').split(' ').filter(Boolean);
  return words.length > 0 ? [...words, `and ${last[0] ?? ''}`, ...last.slice(1)] : last;
}

/** The parts in a given number of lines, the widest as narrow as good line breaks allow. */
function balanced(face: Face, parts: readonly string[], count: number): readonly string[] {
  const costed = divisions(parts, count).map((groups) => {
    const lines = groups.map((group) => group.join(' '));
    const badBreaks = groups.filter(([next = ''], index) => {
      const line = lines[index - 1];
      return line !== undefined && !PAUSE.test(line) && !SMALL_WORD.test(next);
    });
    return { lines, cost: widest(face, lines) * BREAK_PENALTY ** badBreaks.length };
  });
  return costed.reduce((best, other) => (other.cost < best.cost ? other : best)).lines;
}

/** All ways to divide the parts into a given number of groups without changing their order. */
function divisions(parts: readonly string[], count: number): (readonly string[])[][] {
  if (count === 1) return [[parts]];
  return parts
    .slice(0, 1 - count)
    .flatMap((_, index) =>
      divisions(parts.slice(index + 1), count - 1).map((rest) => [
        parts.slice(0, index + 1),
        ...rest,
      ]),
    );
}

function widest(face: Face, lines: readonly string[]): number {
  return Math.max(...lines.map((line) => face.widthOf(line)));
}
