/** What it takes to explain a number that has no article. */
export interface RegistryData {
  /** The codes of the IANA registry. */
  readonly registered: readonly {
    readonly code: number;
    readonly name: string;
    readonly reference: string;
    readonly url: string;
  }[];
  /** By first digit, the code that a client falls back to when it does not know a code (RFC 9110, section 15). */
  readonly treatedAs: Readonly<Record<string, number>>;
}

/** The explanation of a number that has no article. */
export interface NumberWithoutArticle {
  readonly registered: boolean;
  /** A sentence without its full stop, to be followed by the reference. */
  readonly text: string;
  readonly reference: string;
  readonly url: string;
}

/**
 * What the registry and RFC 9110, section 15, say about a number that has no article.
 *
 * @param number from 100 to 999
 */
export function numberWithoutArticle(
  number: number,
  { registered, treatedAs }: RegistryData,
): NumberWithoutArticle {
  const entry = registered.find(({ code }) => code === number);
  if (entry) {
    return {
      registered: true,
      text: `${number} is a registered status code: ${entry.name}`,
      reference: entry.reference,
      url: entry.url,
    };
  }
  return {
    registered: false,
    // Products use some of these numbers, such as nginx 444, so this must not say that nobody does.
    text: `${number} is not registered, and the guide has no article on it; a client treats it as ${treatedAs[String(number).charAt(0)] ?? 500}`,
    reference: 'RFC 9110, section 15',
    url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15',
  };
}
