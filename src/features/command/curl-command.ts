/** The shells for which a command is written; zsh and fish take that of bash. */
export type Shell = 'bash' | 'powershell';

/**
 * The command that fetches a URL and shows what tells who answered: the status line, the headers and
 * the body.
 *
 * `-g` keeps curl from reading brackets and braces as patterns. The address is in single quotes, and has
 * neither `'` nor `\`, so every shell takes it as it is: they differ in how these two are quoted, and in
 * fish `\'` does not end the string. The URL parser has percent-encoded everything but ASCII.
 *
 * @returns undefined if the text is not an http or https address
 */
export function curlCommand(address: string, shell: Shell): string | undefined {
  const url = httpUrl(address.trim());
  if (!url) return undefined;
  // curl does not send the fragment.
  url.hash = '';
  const quoted = url.href.replaceAll("'", '%27').replaceAll('\\', '%5C');
  return `${shell === 'bash' ? 'curl' : 'curl.exe'} -gsSi --max-time 60 '${quoted}'`;
}

/** The address in its normal form. One without a scheme is taken to be of https, if it has the name of a host. */
function httpUrl(address: string): URL | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
  const withScheme = hasScheme ? address : `https://${address}`;
  if (/\s/.test(address) || !URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  const isHost = hasScheme || url.hostname.includes('.') || url.hostname === 'localhost';
  return isHost && /^https?:$/.test(url.protocol) ? url : undefined;
}
