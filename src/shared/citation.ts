/**
 * A citation as plain text: without the backticks that mark code, and with the link at its end.
 *
 * @param citation one or two sentences, as the catalog makes them
 * @param url the address in full
 */
export function plainCitation(citation: string, url: string): string {
  return `${citation.replaceAll('`', '')} ${url}`;
}

/** How a citation begins: `HTTP 499 from nginx`. */
export function subjectOf(citation: string): string {
  return citation.slice(0, citation.indexOf(': '));
}

/** What a citation is about, in a few words: `499 from nginx`. */
export function nameOfCited(citation: string): string {
  return subjectOf(citation).replace(/^HTTP /, '');
}
