/**
 * The first line of a response (RFC 9112, section 4), and how programs repeat it: Python’s requests and urllib, Wget,
 * Chromium and .NET. The words end where a line, a quotation or a bracket does.
 */
const PHRASES =
  /(?:\bHTTP\/1\.[01] (\d{3})|\b(\d{3}) (?:Client|Server) Error:|\bError (\d{3}):|\b(?:status of|success:|response\.\.\.) (\d{3})) \(?(\S.{0,60}?(?: \(\d{3}\))?)(?= ?$|["'\\).[\]]| for url| in | \d{1,6}ms\])/gim;

/** The numbers in a text, each with the words that follow it in a status line: `444 Unassigned`. */
export function reasonPhrasesIn(text: string): string[] {
  return Array.from(text.matchAll(PHRASES), ([, line, requests, urllib, other, words = '']) => {
    const number = line ?? requests ?? urllib ?? other ?? '';
    return `${number} ${words}`;
  });
}

/** What matches a number with all of the words behind it. Capitals count: they tell programs apart. */
export function wholeWords(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'u');
}
