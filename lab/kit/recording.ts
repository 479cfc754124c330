import type { Transcript } from '../../src/catalog/outline.ts';
import type { SampleData } from '../../src/schemas/sample.ts';
import type { SampleView } from '../../src/shared/vocabulary.ts';
import type { Lab } from './lab.ts';
import type { Varying } from './normalise.ts';
import type { Software } from './software.ts';

/** One thing to look at: a log, a program's output, an exchange. */
export interface RecordedPart {
  readonly view: SampleView;
  /** Whose it is, where the view alone does not say: `the inner nginx`. */
  readonly caption?: string;
  /** The raw text. */
  readonly text: string;
}

/** The cells of a row, by the names of their columns. */
export type Cells = Record<string, string>;

/** What a script returns. */
export interface Recorded {
  /** In the order in which the site shows them. */
  readonly parts: readonly RecordedPart[];
  /**
   * A cell for each column of the table, by the column's name; a list for several rows. All rows of a
   * table have the same columns. Take what the software decided from the recording; never type it.
   */
  readonly cells?: Cells | readonly Cells[];
}

/**
 * The default export of a script in `lab/samples`. Its path is the sample's id:
 * `499/nginx-client-timeout`.
 */
export interface Recording {
  /** What happens, in 10 to 100 characters. */
  readonly title: string;
  /** The product whose meaning it shows. Left out if it shows how other software treats the number. */
  readonly product?: string;
  /** What has to be installed. The sample names each with its version. */
  readonly software: readonly Software[];
  /** The table to which it adds a row, and the place of that row. */
  readonly table?: { readonly id: string; readonly position: number };
  /** What to look at, or what was left out. */
  readonly note?: string;
  /** What else differs from run to run, beyond what differs in every sample. */
  readonly varying?: readonly Varying[];
  /**
   * Starts the software, provokes the code, and collects the evidence.
   *
   * @throws {Error} if what should happen does not
   */
  record(lab: Lab): Promise<Recorded>;
}

/** A recorded sample as its file holds it. */
export interface SampleFile extends Omit<SampleData, 'provenance'> {
  readonly provenance: Extract<SampleData['provenance'], { kind: 'recorded' }>;
  readonly transcripts: readonly Transcript[];
}
