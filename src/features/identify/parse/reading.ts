import type { SeenIn } from '../../../shared/vocabulary.ts';
import type { Format, Piece, Reading } from '../piece.ts';

/** What a format may tell beside the text. */
export type Told = Partial<Pick<Piece, 'status' | 'upstreamStatus' | 'writtenBy'>>;

/** A longer text is cut: what tells one meaning from another stands near its beginning. */
const MOST_TEXT = 20_000;

/** A reading of a text that took some lines. */
export function reading(place: SeenIn, text: string, lines: number, told: Told = {}): Reading {
  return {
    place,
    text: text.slice(0, MOST_TEXT),
    lines,
    status: told.status,
    upstreamStatus: told.upstreamStatus,
    writtenBy: told.writtenBy,
  };
}

/**
 * A format of a log that has one line for each request.
 *
 * @param tell what a line tells, or undefined if it is not of this format
 */
export function lineFormat(
  id: string,
  name: string,
  tell: (line: string) => Told | undefined,
): Format {
  return {
    id,
    name,
    read: (lines, at) => {
      const line = lines[at] ?? '';
      const told = tell(line);
      return told && reading('log', line, 1, told);
    },
  };
}
