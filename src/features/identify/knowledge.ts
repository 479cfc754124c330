import type {
  IdentifyData,
  KnownFingerprint,
  KnownLookAlike,
  KnownMeaning,
} from '../../shared/identify-data.ts';

/** Flags under which the content's patterns are compiled. */
const FLAGS = 'imu';

/** A fingerprint with its compiled pattern. */
export interface Mark extends KnownFingerprint {
  readonly expression: RegExp;
}

/** A meaning with its compiled fingerprints. */
export interface Meaning extends KnownMeaning {
  readonly compiled: readonly Mark[];
}

/** What is known, ready to be matched. */
export interface Knowledge {
  readonly data: IdentifyData;
  /** The codes that have an article. */
  readonly codes: ReadonlySet<number>;
  readonly meanings: readonly Meaning[];
  readonly lookAlikes: readonly (KnownLookAlike & { readonly expression: RegExp })[];
}

/** The data of the guide with every pattern compiled once. */
export function compile(data: IdentifyData): Knowledge {
  return {
    data,
    codes: new Set(data.articles.map(({ code }) => code)),
    meanings: data.meanings.map((meaning) => ({
      ...meaning,
      compiled: meaning.fingerprints.map((fingerprint) => ({
        ...fingerprint,
        expression: new RegExp(fingerprint.pattern, FLAGS),
      })),
    })),
    lookAlikes: data.lookAlikes.flatMap((entry) =>
      entry.pattern === undefined
        ? []
        : [{ ...entry, expression: new RegExp(entry.pattern, FLAGS) }],
    ),
  };
}
