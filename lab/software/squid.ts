import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until, type Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { listening } from './nginx.ts';

/** A running Squid. */
export interface Squid {
  /** For a client that sends its requests through a proxy. */
  readonly url: string;
  readonly port: number;
  /** Waits until its access log, in the format `squid`, has that many lines, and returns it. */
  readonly accessLog: (lines: number) => Promise<string>;
  /** Waits until a line of its `cache.log` matches, and returns the matching lines. */
  readonly cacheLog: (pattern: RegExp) => Promise<string>;
}

/** What varies in Squid's access log: the milliseconds that a request took, and the size of an error page. */
export const SQUID_VARYING: readonly Varying[] = [
  [/ +\d+ (127\.0\.0\.1) (\w+\/\d{3}) \d+ /g, ' <milliseconds> $1 $2 <bytes> '],
];

/**
 * Starts a Squid, normally without a cache, on a free port of the loopback interface. It serves this machine only.
 *
 * @param settings lines of its configuration, besides the usual ones; `cache allow all` gives it a cache in memory
 * @throws {Error} with Squid's output, if it does not listen
 */
export async function startSquid(lab: Lab, settings: readonly string[] = []): Promise<Squid> {
  const port = await lab.freePort();
  // Squid drops root's rights before it opens its logs.
  const logs = join(lab.folder, 'squid');
  await mkdir(logs);
  await chmod(logs, 0o777);
  const file = await lab.write(
    'squid.conf',
    `http_port 127.0.0.1:${port}
visible_hostname proxy.example.com
http_access allow localhost
access_log stdio:${logs}/access.log squid
cache_log ${logs}/cache.log
pid_filename none
netdb_filename none
pinger_enable off
coredump_dir ${logs}
shutdown_lifetime 0 seconds
${settings.join('\n')}
cache deny all
`,
  );
  // The name keeps its shared memory apart from that of any other Squid.
  const running = lab.start('squid', ['-n', `lab${port}`, '-N', '-d', '1', '-f', file]);
  await listening(port, running, 'Squid');
  const lines = async () => (await readFile(join(logs, 'access.log'), 'utf8')).split('\n');
  // Squid logs the test whether it listens, too.
  const before = await until('Squid to log that it was tested', async () => {
    const { length } = await lines().catch(() => ['']);
    return length > 1 ? length - 1 : undefined;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    accessLog: (count) =>
      until(`${count} lines in the access log of Squid`, async () => {
        const own = (await lines()).slice(before);
        return own.length > count ? own.join('\n') : undefined;
      }),
    cacheLog: (pattern) =>
      until(`a line like ${String(pattern)} in the cache.log of Squid`, async () => {
        const text = await readFile(join(logs, 'cache.log'), 'utf8');
        const found = text.split('\n').filter((line) => pattern.test(line));
        return found.length > 0 ? found.join('\n') : undefined;
      }),
  };
}
