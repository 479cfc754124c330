/** Line prefixes that containers, collectors and system logs put before what a program wrote. */

/**
 * The time that `docker logs -t`
 * (https://github.com/docker/cli/blob/master/docs/reference/commandline/container_logs.md) and
 * `kubectl logs --timestamps` write, and the kubelet too, as named below.
 */
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\s+/;

/** `<134>`: the priority of syslog (https://documentation.solarwinds.com/en/success_center/kct/content/kct_ag_syslog_format.htm). */
const PRIORITY = /^<\d{1,3}>(?!1 )/;

/** `Nov 22 12:10:31 host nginx[123]: ` behind it, or alone as met in garbled-499-journald-prefix.txt. */
const SYSLOG =
  /^[A-Z][a-z]{2} [ \d]\d (?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)? \S+ [^\s:[\]"]+(?:\[\d+\])?: ?/;

/** The same with the time of RFC 3339, which has been taken off: `host nginx[123]: `. */
const HOST_AND_PROCESS = /^[\w.-]+ [\w./-]+\[\d+\]: ?/;

/** `<134>1 2026-11-22T12:10:31Z host nginx 123 - - `, as the same page tells of RFC 5424. */
const SYSLOG_5424 = /^(?:<\d+>)?1 \d{4}-\d\d-\d\dT\S+ \S+ \S+ \S+ (?:\S+ )?(?:-|(?:\[[^\]]+\])+) /;

/**
 * `2026-11-22T12:10:31.1Z stdout F `, without the time
 * (https://github.com/kubernetes/kubernetes/blob/159d4b83/staging/src/k8s.io/cri-client/pkg/logs/logs.go).
 */
const CRI = /^(?:stdout|stderr) [FP] /;

/**
 * `web-1  | ` of `docker compose logs`
 * (https://github.com/docker/compose/blob/main/cmd/formatter/logs.go), `web.1.abc@node    | ` of
 * `docker service logs` (https://github.com/docker/cli/blob/master/cli/command/service/logs.go).
 */
const COMPOSE = /^[A-Za-z][\w@.-]* *\| ?/;

/** `[pod/web-5d9c/nginx] ` (https://github.com/kubernetes/kubectl/blob/master/pkg/cmd/logs/logs.go). */
const KUBECTL = /^\[pod\/[^\]\s]+\] /;

/**
 * `web-6799fc88d8-x7k2p nginx ` of stern (https://github.com/stern/stern/blob/master/cmd/cmd.go); Kubernetes
 * makes the last part of these 27 characters
 * (https://github.com/kubernetes/apimachinery/blob/master/pkg/util/rand/rand.go).
 */
const STERN = /^[a-z][a-z0-9.-]*-[bcdfghjklmnpqrstvwxz2456789]{5} [a-z0-9-]+ /;

/**
 * `[RTR/0] OUT ` of `cf logs`, without the time
 * (https://github.com/cloudfoundry/docs-dev-guide/blob/master/deploy-apps/streaming-logs.html.md.erb).
 */
const CLOUD_FOUNDRY = /^\[[A-Z/]+\/\d+\]\s+(?:OUT|ERR) /;

/**
 * The lines and corners in which Terraform
 * (https://github.com/hashicorp/terraform/blob/04315f57/internal/command/format/diagnostic.go) and others
 * draw messages.
 */
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
