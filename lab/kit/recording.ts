import type { SampleView } from '../../src/shared/vocabulary.ts';
import type { Lab } from './lab.ts';
import type { Software } from './software.ts';
import type { Varying } from './normalise.ts';

/** One thing that was to be seen: a log, what a program printed, an exchange. */
export interface RecordedPart {
  readonly view: SampleView;
  /** Whose it is, where the view alone does not say: `the inner nginx`. */
  readonly caption?: string;
  /** The raw text, as it was. */
  readonly text: string;
}

/** What a script brings home. */
export interface Recorded {
  /** In the order in which they are shown. */
  readonly parts: readonly RecordedPart[];
  /**
   * The row it gives to a table: a cell for each of the table's columns, by the column's name. All
   * rows of a table have the same columns. Whatever the software decided must be taken from what was
   * recorded, never typed.
   */
  readonly cells?: Readonly<Record<string, string>>;
}

/**
 * What a script in `lab/samples` exports by default. Its file's stem is the sample's id, which begins
 * with the code: `499-nginx-client-timeout`.
 */
export interface Recording {
  /** What happens in it, in 10 to 100 characters. */
  readonly title: string;
  /** The product whose meaning it shows; left out where it shows how other programs take the number. */
  readonly product?: string;
  /** What has to be installed; each is named with its version in the sample. */
  readonly software: readonly Software[];
  /** The table to which it gives a row, and the row's place in it. */
  readonly table?: { readonly id: string; readonly position: number };
  /** What to look at, or what was left out. */
  readonly note?: string;
  /** What differs from run to run beside the things that differ in every sample. */
  readonly varying?: readonly Varying[];
  /**
   * Starts the software, provokes the code, and collects what there was to see.
   *
   * @throws {Error} if something did not happen that should have
   */
  record(lab: Lab): Promise<Recorded>;
}
