import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What nginx delivers of an article. */
export interface ServerResult {
  readonly perSecond: number;
  /** The 99th percentile of the latency, in milliseconds. */
  readonly p99: number;
}

const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 };

/** Asks for an article as a browser would, with `wrk`. */
export async function measureServer(url: string): Promise<ServerResult> {
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    '-c32',
    '-d5s',
    '--latency',
    '-H',
    'Accept-Encoding: gzip, br',
    url,
  ]);
  const perSecond = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
  const [, p99, unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const factor = UNITS[unit];
  if (perSecond === undefined || factor === undefined || /Non-2xx/.test(stdout)) {
    throw new Error(`wrk failed:\n${stdout}`);
  }
  return { perSecond: Number(perSecond), p99: Number(p99) * factor };
}
