// The fixed words of the content model, in the order in which pages list them.

/** Where a fingerprint is found. */
export const FOUND_IN = ['response', 'log', 'client', 'body'] as const;

/** Where a person sees a code. */
export const SEEN_IN = [...FOUND_IN, 'internal'] as const;

/** Whether a product still uses a code. */
export const STATES = ['current', 'historical', 'unconfirmed'] as const;

/** Who has to act before the request can succeed. */
export const ACTION_BY = ['caller', 'site-owner', 'provider', 'nobody'] as const;

/** Whether sending the same request again can help. */
export const RETRY = ['yes', 'after-fix', 'no'] as const;

/** The kinds of reader that advice is written for. */
export const READERS = ['visitor', 'site-owner', 'developer'] as const;

/** How much a fingerprint proves: enough by itself, or only together with other evidence. */
export const WEIGHTS = ['conclusive', 'supporting'] as const;

/** The kinds of source that a fact can come from. */
export const SOURCE_KINDS = [
  'source-code',
  'documentation',
  'standard',
  'issue',
  'observation',
  'report',
] as const;

/** What a transcript can show. */
export const SAMPLE_VIEWS = [
  'exchange',
  'response',
  'body',
  'access-log',
  'error-log',
  'console',
  'program',
] as const;

export type FoundIn = (typeof FOUND_IN)[number];
export type State = (typeof STATES)[number];
export type SeenIn = (typeof SEEN_IN)[number];
export type ActionBy = (typeof ACTION_BY)[number];
export type Retry = (typeof RETRY)[number];
export type Reader = (typeof READERS)[number];
export type Weight = (typeof WEIGHTS)[number];
export type SourceKind = (typeof SOURCE_KINDS)[number];
export type SampleView = (typeof SAMPLE_VIEWS)[number];
/** Where a sample can come from. */
export type Provenance = 'recorded' | 'observed' | 'quoted' | 'illustrative';

/** The flags with which every fingerprint is compiled. */
export const PATTERN_FLAGS = 'imu';
