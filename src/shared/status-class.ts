/** A class of status codes, by first digit: `4xx`. */
export type StatusClass = `${number}xx`;

/** What a class tells a client that does not know the code itself. */
export interface ClassFacts {
  readonly name: StatusClass;
  /** The name of the class in RFC 9110, or “Outside HTTP” if it has none there. */
  readonly title: string;
  /** Whether codes of this class can be valid at all (RFC 9110, section 15: 100 to 599). */
  readonly valid: boolean;
  /** The code that a client falls back to when it does not know the code (RFC 9110, section 15). */
  readonly treatedAs: number;
}

/** The section of RFC 9110 that defines what the first digit of a status code means. */
export const CLASSES_RFC = 'https://www.rfc-editor.org/rfc/rfc9110#section-15';

const VALID_CLASSES = [
  'Informational',
  'Successful',
  'Redirection',
  'Client Error',
  'Server Error',
];

/** The class of a code: `statusClass(499)` is `4xx`. */
export function statusClass(code: number): StatusClass {
  return `${Math.floor(code / 100)}xx`;
}

/**
 * What RFC 9110, section 15, says about a class.
 *
 * A client treats an unknown code as the x00 of its class, and should process a response whose code is
 * outside 100 to 599 as if it had a 5xx code.
 */
export function classFacts(name: StatusClass): ClassFacts {
  const digit = Number(name.charAt(0));
  const title = VALID_CLASSES[digit - 1];
  return title === undefined
    ? { name, title: 'Outside HTTP', valid: false, treatedAs: 500 }
    : { name, title, valid: true, treatedAs: digit * 100 };
}
