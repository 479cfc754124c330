import { statusIn } from './shell.ts';

/**
 * The row of a recording in the table of what proxies make of a status that their upstream sends.
 *
 * @param answer as `curl -i` shows it
 * @param log of the proxy on the request
 * @throws {Error} if the log names no status
 */
export function proxyCells(proxy: string, answer: string, log: string): Record<string, string> {
  const logged = /(?:\S" |"status":| )([1-9]\d\d)(?=[ ,}])/.exec(log)?.[1];
  if (logged === undefined) throw new Error(`${proxy} logged no status: ${log}`);
  return { Proxy: proxy, 'The caller receives': statusIn(answer), 'It logs': logged };
}
