import type {
  ActionBy,
  Provenance,
  Reader,
  Retry,
  SampleView,
  SeenIn,
  SourceKind,
  Weight,
} from './vocabulary.ts';

// The words of the content model as pages print them.

export const SEEN_IN: Record<SeenIn, string> = {
  response: 'response',
  log: 'log',
  client: 'client',
  body: 'body',
};

/** What each place means, for readers who see these words for the first time. */
export const SEEN_IN_MEANING: Record<SeenIn, string> = {
  response: 'a status line on the wire',
  log: 'the product’s own log',
  client: 'made up by the client: there was no such response',
  body: 'a number inside the body of a response with another status',
};

/** The headings of the lists of codes that are seen in one place. */
export const SEEN_IN_TITLE: Record<SeenIn, string> = {
  response: 'Codes in responses',
  log: 'Codes in logs',
  client: 'Codes made up by clients',
  body: 'Codes inside response bodies',
};

export const ACTION_BY: Record<ActionBy, string> = {
  caller: 'caller',
  'site-owner': 'site owner',
  provider: 'provider',
  nobody: 'nobody',
};

export const RETRY: Record<Retry, string> = {
  yes: 'yes',
  'after-fix': 'after a fix',
  no: 'no',
};

export const ADVICE_FOR: Record<Reader, string> = {
  visitor: 'Visitor',
  'site-owner': 'Site owner',
  developer: 'Developer',
};

export const WEIGHT: Record<Weight, string> = {
  conclusive: 'conclusive',
  supporting: 'supporting',
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

export const PROVENANCE: Record<Provenance, string> = {
  recorded: 'Recorded',
  observed: 'Observed',
  quoted: 'Quoted',
  illustrative: 'Illustrative',
};
