import { statusIn } from './shell.ts';

/**
 * A recording's row in the table of how proxies treat an upstream's status.
 *
 * @param answer as `curl -i` shows it
 * @param log the proxy's log line
 * @throws {Error} if the log line has no status
 */
export function proxyCells(proxy: string, answer: string, log: string): Record<string, string> {
  const logged = /(?:\S" |"status":| )([1-9]\d\d)(?=[ ,}])/.exec(log)?.[1];
  if (logged === undefined) throw new Error(`${proxy} logged no status: ${log}`);
  return { Proxy: proxy, 'The caller receives': statusIn(answer), 'It logs': logged };
}
