const MASK = '…';

/** What gives somebody else's access away, each with the part that stays in front of it. */
const SECRETS: readonly RegExp[] = [
  // Header fields: RFC 9110 section 11.6, RFC 6265, and what APIs add.
  /^([<>\s*]{0,4}(?:proxy-)?authorization\s{0,5}[:=]\s{0,5}(?:(?:basic|bearer|digest|negotiate|token)\s{1,5})?)[^\s"',][^\r\n"]{0,8000}/gim,
  /^([<>\s*]{0,4}(?:set-)?cookie2?\s{0,5}[:=]\s{0,5}[^=;\s]{1,200}=)[^\r\n]{1,8000}/gim,
  /^([<>\s*]{0,4}(?:x-)?[a-z0-9-]{0,40}(?:api-?key|auth-token|access-token|csrf-token|esri-authorization|secret)\s{0,5}:\s{0,5})[^\r\n]{1,8000}/gim,
  // The same in JSON, in a query, in key=value.
  /("(?:[a-z_-]{0,40}(?:token|secret|password|passwd|api_?key|authorization|cookie|signature))"\s{0,5}:\s{0,5}")[^"\r\n]{1,8000}/gi,
  /([?&;\s"'](?:[a-z_-]{0,40}(?:token|secret|password|passwd|pwd|api_?key|signature|sig|auth|session_?id|code_verifier))=)[^&\s"'<>]{1,8000}/gi,
  /(\bbearer\s{1,5})[a-z0-9._~+/=-]{8,8000}/gi,
  // A user and a password in an address (RFC 3986 section 3.2.1).
  /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:"]{1,200}:[^\s/@"]{1,200}(?=@)/gi,
  // A JSON Web Token wherever it stands (RFC 7519).
  /(\b)eyJ[\w-]{8,4000}\.[\w-]{2,8000}\.[\w-]{0,2000}/g,
];

/** A text in which what would give access away is replaced. */
export interface Masked {
  readonly text: string;
  /** How many places were masked. */
  readonly count: number;
}

/** Takes tokens, cookies, passwords and the values of authorisation out of a text that goes into a ticket. */
export function mask(text: string): Masked {
  let count = 0;
  let masked = text;
  for (const secret of SECRETS) {
    masked = masked.replace(secret, (whole: string, kept: string) => {
      if (whole === `${kept}${MASK}`) return whole;
      count++;
      return `${kept}${MASK}`;
    });
  }
  return { text: masked, count };
}
