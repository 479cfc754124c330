/** What is known of the numbers that have no article. */
export interface RegistryData {
  /** The codes of the IANA registry. */
  readonly registered: readonly {
    readonly code: number;
    readonly name: string;
    readonly reference: string;
    readonly url: string;
  }[];
  /** By first digit, the code as which a client treats one that it does not know. */
  readonly treatedAs: Readonly<Record<string, number>>;
}

/** What to make of a number that has no article. */
export interface ForeignNumber {
  readonly registered: boolean;
  /** A sentence that leads to the reference. */
  readonly text: string;
  readonly reference: string;
  readonly url: string;
}

/**
 * What the registry and RFC 9110 section 15 say of a number that has no article.
 *
 * @param number from 100 to 999
 */
export function foreignNumber(
  number: number,
  { registered, treatedAs }: RegistryData,
): ForeignNumber {
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
    // Products use such numbers too, nginx 444 and Cloudflare 520: nothing is said of that here.
    text: `${number} is not registered, and the guide has no article on it; a client treats it as ${treatedAs[String(number).charAt(0)] ?? 500}`,
    reference: 'RFC 9110, section 15',
    url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15',
  };
}
