import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until, type Lab } from '../kit/lab.ts';
import type { Varying } from '../kit/normalise.ts';
import { listening } from './nginx.ts';

/** Caddy logs headers in a random order. */
export const ANY_ORDER: readonly Varying[] = [[/("(?:resp_)?headers"):\{[^}]*\}/g, '$1:{…}']];

/** A running Caddy. */
export interface Caddy {
  readonly url: string;
  /** Waits until its access log has that many lines, and returns it. */
  readonly accessLog: (lines: number) => Promise<string>;
}

/**
 * Starts a Caddy on a free port of the loopback interface, without its admin interface.
 *
 * @param directive of its site, besides the log: `reverse_proxy 127.0.0.1:8080`
 * @throws {Error} with Caddy's output, if it does not listen
 */
export async function startCaddy(lab: Lab, directive: string): Promise<Caddy> {
  const port = await lab.freePort();
  const log = join(lab.folder, 'caddy-access.log');
  const file = await lab.write(
    'Caddyfile',
    `{
	admin off
}
http://127.0.0.1:${port} {
	bind 127.0.0.1
	log {
		output file ${log}
		format json
	}
	${directive}
}
`,
  );
  const process = lab.start('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { XDG_CONFIG_HOME: `${lab.folder}/config`, XDG_DATA_HOME: `${lab.folder}/data` },
  });
  await listening(port, process, 'Caddy');
  return {
    url: `http://127.0.0.1:${port}`,
    accessLog: (lines) =>
      until(`${lines} lines in the access log of Caddy`, async () => {
        const text = await readFile(log, 'utf8').catch(() => '');
        return text.split('\n').length > lines ? text : undefined;
      }),
  };
}
