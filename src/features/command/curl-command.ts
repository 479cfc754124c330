/** The shells for which a command is written. */
export type Shell = 'bash' | 'powershell';

/**
 * The command that fetches a URL and shows what tells who answered: the status line, the headers and
 * the body.
 *
 * `-g` keeps curl from reading brackets and braces as patterns. The URL parser has percent-encoded
 * everything but ASCII, and the quoting of each shell does the rest: in bash a quoted string ends at
 * `'`, in PowerShell `''` is one.
 *
 * @returns undefined if the text is not an http or https address
 */
export function curlCommand(address: string, shell: Shell): string | undefined {
  const url = httpUrl(address.trim());
  if (!url) return undefined;
  return shell === 'bash'
    ? `curl -gsSi --max-time 60 '${url.replaceAll("'", String.raw`'\''`)}'`
    : `curl.exe -gsSi --max-time 60 '${url.replaceAll("'", "''")}'`;
}

/** The address in its normal form; one without a scheme is taken to be of https. */
function httpUrl(address: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  if (address === '' || /\s/.test(address) || !URL.canParse(withScheme)) return undefined;
  const url = new URL(withScheme);
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) {
    return url.hostname === 'localhost' && /^https?:$/.test(url.protocol) ? url.href : undefined;
  }
  return url.href;
}
