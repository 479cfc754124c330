import type { Format } from '../piece.ts';
import { accessLog } from './access-log.ts';
import { aspnetCore } from './aspnet-core.ts';
import { awsAlb } from './aws-alb.ts';
import { caddyConsole } from './caddy.ts';
import { envoy } from './envoy.ts';
import { gorouter } from './gorouter.ts';
import { haproxy } from './haproxy.ts';
import { heroku } from './heroku.ts';
import { ingressNginx } from './ingress-nginx.ts';
import { nginxError } from './nginx-error.ts';
import { traefikCommon } from './traefik.ts';

/** The formats whose lines cannot be taken for anything else; the narrow ones before the wide. */
export const LOG_LINES: readonly Format[] = [
  ingressNginx,
  traefikCommon,
  gorouter,
  awsAlb,
  haproxy,
  envoy,
  caddyConsole,
  aspnetCore,
  nginxError,
  heroku,
  accessLog,
];

/** A shorter line is none of these. */
const LEAST_CHARACTERS = 30;

/** Every such line has a time or a number with one of these around it. */
const HAS_PARTS = /[:=/"]/;

/** Whether a line is certainly one of a log. */
export function isLogLine(line: string): boolean {
  return mayBeLogLine(line) && LOG_LINES.some((format) => format.read([line], 0) !== undefined);
}

/** Whether it is worth while to try the formats. */
export function mayBeLogLine(line: string): boolean {
  return line.length >= LEAST_CHARACTERS && HAS_PARTS.test(line);
}
