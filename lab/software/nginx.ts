import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { until, type Lab, type Running } from '../kit/lab.ts';

/** A running nginx. */
export interface Nginx {
  readonly url: string;
  readonly port: number;
  /** Waits until its access log, in the format `combined`, has that many lines, and returns it. */
  readonly accessLog: (lines: number) => Promise<string>;
  /** The same for a log with times and the upstream's fields. */
  readonly timedLog: (lines: number) => Promise<string>;
  /** Waits until a line of its error log, at level `info`, matches, and returns the matching lines. */
  readonly errorLog: (pattern: RegExp) => Promise<string>;
}

/** How an nginx is configured. */
export interface NginxOptions {
  /** The contents of its `server` block. */
  readonly server: string;
  /** What its `http` block needs besides the server, such as zones. */
  readonly http?: string;
  /** Parameters of its `listen` directive: `http2`. */
  readonly listen?: string;
  /** A name that tells it from another nginx in the same sample. */
  readonly name?: string;
}

/** The format that the article on 499 recommends: `combined`, plus what shows who hung up. */
const TIMED =
  '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent ' +
  '"$http_referer" "$http_user_agent" request_time=$request_time ' +
  'upstream_addr=$upstream_addr upstream_status=$upstream_status ' +
  'upstream_response_time=$upstream_response_time';

/**
 * Starts an nginx with one worker on a free port of the loopback interface.
 *
 * @throws {Error} with nginx's output, if it does not listen
 */
export async function startNginx(
  lab: Lab,
  { server, http = '', listen = '', name = 'nginx' }: NginxOptions,
): Promise<Nginx> {
  const port = await lab.freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `  ${kind}_temp_path ${lab.folder}/${name}-${kind};`)
    .join('\n');
  const file = await lab.write(
    `${name}.conf`,
    `daemon off;
worker_processes 1;
pid ${lab.folder}/${name}.pid;
error_log ${lab.folder}/${name}-error.log info;
events { worker_connections 128; }
http {
${temporary}
  log_format timed '${TIMED}';
  access_log ${lab.folder}/${name}-access.log combined;
  access_log ${lab.folder}/${name}-timed.log timed;
  ${http}
  server {
    listen 127.0.0.1:${port} ${listen};
    ${server}
  }
}
`,
  );
  const process = lab.start('nginx', ['-e', 'stderr', '-c', file]);
  await listening(port, process, name);
  const log = (kind: string) => readFile(join(lab.folder, `${name}-${kind}.log`), 'utf8');
  const withLines = (kind: string, lines: number) =>
    until(`${lines} lines in the ${kind} log of ${name}`, async () => {
      const text = await log(kind);
      return text.split('\n').length > lines ? text : undefined;
    });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    accessLog: (lines) => withLines('access', lines),
    timedLog: (lines) => withLines('timed', lines),
    errorLog: (pattern) =>
      until(`a line like ${String(pattern)} in the error log of ${name}`, async () => {
        const found = (await log('error')).split('\n').filter((line) => pattern.test(line));
        return found.length > 0 ? found.join('\n') : undefined;
      }),
  };
}

/**
 * A recording's row in the table of what nginx logs.
 *
 * @param caller what the caller does: `times out`
 * @param line of the log with times
 * @param gets what the caller receives; empty for nothing
 * @param upstream what became of the request at the upstream; left out if it never got there
 */
export function nginxCells(
  caller: string,
  line: string,
  gets: string,
  upstream = 'not asked',
): Record<string, string> {
  const [, status = '', bytes = ''] = /" (\d{3}) (\d+) "/.exec(line) ?? [];
  const [, upstreamStatus = ''] = /upstream_status=(\S+)/.exec(line) ?? [];
  return {
    'What the caller does': caller,
    Status: status,
    Bytes: bytes,
    '`$upstream_status`': `\`${upstreamStatus}\``,
    'The upstream': upstream,
    'The caller gets': gets.trim().replace(/^`?HTTP\/\S+ (\d+).*/, '$1') || 'nothing',
  };
}

/**
 * Waits until something listens on a port of the loopback interface.
 *
 * @throws {Error} with the program's output, if nothing does in time
 */
export async function listening(port: number, program: Running, name: string): Promise<void> {
  await until(`${name} to listen on port ${port}`, () => canConnect(port)).catch(
    (failure: unknown) => {
      throw new Error(`${String(failure)}\n${program.output()}`);
    },
  );
}

function canConnect(port: number): Promise<true | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(undefined));
  });
}
