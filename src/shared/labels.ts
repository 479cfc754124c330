import type {
  ActionBy,
  FoundIn,
  Provenance,
  Reader,
  Retry,
  SampleView,
  SeenIn,
  SourceKind,
  State,
  Weight,
} from './vocabulary.ts';

// The words of the content model as pages print them.

export const SEEN_IN: Record<SeenIn, string> = {
  response: 'response',
  log: 'log',
  client: 'client',
  body: 'body',
  internal: 'internal',
};

/** What each place means, for readers who see these words for the first time. */
export const SEEN_IN_MEANING: Record<SeenIn, string> = {
  response: 'the HTTP status line itself',
  log: 'the product’s own log',
  client: 'set by the client library; no server sent it',
  body: 'a number inside the body of a response with another status',
  internal: 'the product neither sends nor logs it',
};

/** The same as a sentence about the codes in a list. */
export const SEEN_IN_SENTENCE: Record<SeenIn, string> = {
  response: 'These codes are in the HTTP status line itself.',
  log: 'These codes are in a product’s own log.',
  client: 'These codes are set by a client library; no server sent them.',
  body: 'These numbers are inside the body of a response with another status.',
  internal: 'These codes stay inside a product, which neither sends nor logs them.',
};

/** The headings of the lists of codes that are seen in one place. */
export const SEEN_IN_TITLE: Record<SeenIn, string> = {
  response: 'Codes in responses',
  log: 'Codes in logs',
  client: 'Codes made up by clients',
  body: 'Codes inside response bodies',
  internal: 'Codes that stay inside a product',
};

/** Who can fix it, in words that readers recognise themselves in. */
export const ACTION_BY: Record<ActionBy, string> = {
  caller: 'the sender',
  'site-owner': 'the site’s owner',
  provider: 'the platform',
  nobody: 'nobody has to',
};

/** What a retry does. */
export const RETRY: Record<Retry, string> = {
  yes: 'may work',
  'after-fix': 'not until it is fixed',
  no: 'will not work',
};

/** What a state other than `current` means. */
export const STATE: Record<Exclude<State, 'current'>, string> = {
  historical: 'historical',
  unconfirmed: 'in lists, but nothing was found that sends it',
};

/** The columns of the table at the top of an article. */
export const PLATE_COLUMNS = ['Product', 'Name', 'Seen in', 'Who can fix it', 'Retry'] as const;

const DEPENDS = 'varies';

/** The last three cells of a row: where it is seen, who can fix it, and what a retry does. */
export function plateFacts(row: {
  readonly seenIn: readonly SeenIn[];
  readonly actionBy: ActionBy | undefined;
  readonly retry: Retry | undefined;
}): [string, string, string] {
  const { seenIn, actionBy, retry } = row;
  return [
    seenIn.length === 0 ? DEPENDS : seenIn.map((place) => SEEN_IN[place]).join(', '),
    actionBy === undefined ? DEPENDS : ACTION_BY[actionBy],
    retry === undefined ? DEPENDS : RETRY[retry],
  ];
}

export const ADVICE_FOR: Record<Reader, string> = {
  visitor: 'Visitor',
  'site-owner': 'Site owner',
  developer: 'Developer',
};

/** How an article speaks to each reader. */
export const ADVICE_TO: Record<Reader, string> = {
  visitor: 'If you are a visitor',
  'site-owner': 'If you run the site',
  developer: 'If you wrote the program',
};

export const WEIGHT: Record<Weight, string> = {
  conclusive: 'conclusive',
  supporting: 'supporting',
};

/** Where a reader looks for a fingerprint. */
export const LOOK_IN: Record<FoundIn, string> = {
  response: 'in the response',
  body: 'in the body',
  log: 'in the log',
  client: 'in the message',
};

export const SOURCE_KIND: Record<SourceKind, string> = {
  'source-code': 'source code',
  documentation: 'documentation',
  standard: 'standard',
  issue: 'issue thread',
  observation: 'observation',
  report: 'report',
};

export const VIEW: Record<SampleView, string> = {
  exchange: 'Request and response',
  response: 'Response',
  body: 'Response body',
  'access-log': 'Access log',
  'error-log': 'Error log',
  console: 'Console',
  program: 'Program',
};

/** A number of samples in words: `1 sample`, `3 samples`. */
export function sampleCount(count: number): string {
  return count === 1 ? '1 sample' : `${count} samples`;
}

/** The text of the link to all samples, where there are several. */
export function allSamplesText(count: number): string {
  return count === 2 ? 'Both samples' : `All ${sampleCount(count)}`;
}

export const PROVENANCE: Record<Provenance, string> = {
  recorded: 'Recorded',
  observed: 'Observed',
  quoted: 'Quoted',
  illustrative: 'Illustrative',
};
