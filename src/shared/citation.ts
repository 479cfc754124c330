/**
 * A citation as plain text: without the backticks that mark code, and with the link at its end.
 *
 * @param citation one or two sentences, as the catalog makes them
 * @param url the address in full
 */
export function plainCitation(citation: string, url: string): string {
  return `${citation.replaceAll('`', '')} ${url}`;
}
