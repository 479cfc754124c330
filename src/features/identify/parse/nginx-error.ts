import { lineFormat } from './reading.ts';

const BEGIN =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(?:debug|info|notice|warn|error|crit|alert|emerg)\] \d{1,10}#\d{1,10}: /;

/**
 * The error log of nginx, which tells no status
 * (https://github.com/nginx/nginx/blob/master/src/core/ngx_log.c, ngx_log_error_core).
 */
export const nginxError = lineFormat('nginx-error', 'error log of nginx', (line) =>
  BEGIN.test(line) ? { writtenBy: 'nginx' } : undefined,
);
