/** Line prefixes that containers, collectors and system logs put before what a program wrote. */

/** The time that `docker logs -t` and `kubectl logs --timestamps` write (RFC 3339). */
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\s+/;

/** `<134>`: the priority of syslog (RFC 3164, section 4.1.1). */
const PRIORITY = /^<\d{1,3}>(?!1 )/;

/** `Nov 22 12:10:31 host nginx[123]: `, as syslog (RFC 3164, section 4.1) and journalctl write it. */
const SYSLOG =
  /^[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)? \S+ [^\s:[\]"]+(?:\[\d+\])?: ?/;

/** The same with the time of RFC 3339, which has been taken off: `host nginx[123]: `. */
const HOST_AND_PROCESS = /^[\w.-]+ [\w./-]+\[\d+\]: ?/;

/** `<134>1 2026-11-22T12:10:31Z host nginx 123 - - ` (RFC 5424, section 6). */
const SYSLOG_5424 = /^(?:<\d+>)?1 \d{4}-\d\d-\d\dT\S+ \S+ \S+ \S+ (?:\S+ )?(?:-|\[[^\]]+\]) /;

/** `2026-11-22T12:10:31.1Z stdout F `, the lines of the kubelet (kubernetes/cri-api), without the time. */
const CRI = /^(?:stdout|stderr) [FP] /;

/** `web-1  | ` of `docker compose logs`, `web.1.abc@node    | ` of `docker service logs`. */
const COMPOSE = /^[A-Za-z][\w@.-]* *\| ?/;

/** `[pod/web-5d9c/nginx] ` of `kubectl logs --prefix`. */
const KUBECTL = /^\[pod\/[^\]\s]+\] /;

/** `web-6799fc88d8-x7k2p nginx ` of stern; Kubernetes makes the last part of these 27 characters. */
const STERN = /^[a-z][a-z0-9.-]*-[bcdfghjklmnpqrstvwxz2456789]{5} [a-z0-9-]+ /;

/** `[RTR/0] OUT ` of `cf logs`, without the time. */
const CLOUD_FOUNDRY = /^\[[A-Z/]+\/\d+\]\s+(?:OUT|ERR) /;

/** The lines and corners in which Terraform and others draw messages. */
const BOX = /^[\u2502\u2503\u2551\u256D\u256E\u2570\u256F\u2577\u2575]\s?/;

const PREFIXES = [
  PRIORITY,
  SYSLOG_5424,
  SYSLOG,
  COMPOSE,
  KUBECTL,
  STERN,
  TIME,
  HOST_AND_PROCESS,
  CRI,
  CLOUD_FOUNDRY,
  BOX,
];

/** A line goes through no more hands than these. */
const MOST_PREFIXES = 4;

/** The line without the prefixes before it. */
export function stripPrefix(line: string): string {
  let rest = line;
  for (let i = 0; i < MOST_PREFIXES; i++) {
    const start = rest;
    const prefix = PREFIXES.find((pattern) => pattern.test(start));
    if (!prefix) break;
    rest = rest.replace(prefix, '');
  }
  return rest;
}
