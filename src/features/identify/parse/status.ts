/**
 * Four digits as met in 1000-status-line.txt; HAProxy has -1 where none was sent
 * (https://github.com/haproxy/haproxy/blob/master/src/http_ana.c).
 */
const STATUS = /^-?\d{1,4}$/;

/**
 * Several statuses in a field of nginx: of servers that were asked in turn, of groups of servers
 * (https://github.com/nginx/nginx.org/blob/main/xml/en/docs/http/ngx_http_upstream_module.xml).
 */
const BETWEEN = /[,: ]+/;

/** What a field says, text or number; undefined if it is no number of at most four digits. */
export function statusOf(field: unknown): number | undefined {
  const text = typeof field === 'number' ? String(field) : field;
  return typeof text === 'string' && STATUS.test(text) ? Number(text) : undefined;
}

/** The same, if it is a status that can stand in a status line. */
export function validStatusOf(field: unknown): number | undefined {
  const status = statusOf(field);
  return status !== undefined && status >= 100 && status <= 999 ? status : undefined;
}

/**
 * What a field says of the status that a server further back sent: of the last one, if several
 * were asked.
 *
 * @returns `none` if the field is empty, a dash or zero; undefined if there is no such field
 */
export function upstreamStatusOf(field: unknown): number | 'none' | undefined {
  if (field === undefined) return undefined;
  const last = typeof field === 'string' ? field.trim().split(BETWEEN).at(-1) : field;
  return validStatusOf(last) ?? 'none';
}
