import type { SeenIn } from '../../shared/vocabulary.ts';

/** One thing that somebody pasted: a response, a line of a log, a message of a program. */
export interface Piece {
  /** The format that it was read as, such as `nginx-access`. */
  readonly format: string;
  readonly place: SeenIn;
  /** The text without what was wrapped around it; a response has several lines. */
  readonly text: string;
  /** The status, as this format has it; undefined if it tells none. May be no valid status. */
  readonly status: number | undefined;
  /**
   * The status that a server further back sent, where the format logs it: `none` if the field is
   * there and says that none came; undefined if the format has no such field.
   */
  readonly upstreamStatus: number | 'none' | undefined;
  /** The id of the product that alone writes this format, such as `heroku`. */
  readonly writtenBy: string | undefined;
  /** The first line of the pasted text that belongs to it, counted from 1. */
  readonly line: number;
}

/** What a format has read at the place it was asked to look at. */
export type Reading = Omit<Piece, 'line' | 'format'> & {
  /** How many lines it took, at least 1. */
  readonly lines: number;
};

/** One format of a response, a log or a message. */
export interface Format {
  readonly id: string;
  /** What a reader calls it: `access log of nginx`. */
  readonly name: string;
  /**
   * Reads what begins at a line, or undefined if that is not of this format. Takes time linear in
   * what it looks at, whatever stands there, and never throws.
   */
  readonly read: (lines: readonly string[], at: number) => Reading | undefined;
}
