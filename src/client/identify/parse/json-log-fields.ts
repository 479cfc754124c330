/** Where records have the status, and where that of the server behind: undefined if nowhere. */
export const STATUS_FIELDS: readonly (readonly [status: string, upstream?: string])[] = [
  // developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests
  ['EdgeResponseStatus', 'OriginResponseStatus'],
  // learn.microsoft.com/azure/application-gateway/application-gateway-diagnostics, version 1 and 2
  ['properties.httpStatus', 'properties.serverStatus'],
  ['httpStatus', 'serverStatus'],
  // cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry#HttpRequest
  ['httpRequest.status'],
  // elastic.co/docs/reference/ecs/ecs-http
  ['http.response.status_code'],
  ['http.status_code'],
  ['api.statusCode'],
  // istio.io/latest/docs/tasks/observability/logs/access-log, in JSON
  ['response_code'],
  ['res.statusCode'],
  ['response.status'],
  ['response.status_code'],
  ['response.statusCode'],
  ['status', 'upstream_status'],
  ['status_code', 'upstream_status'],
  ['statusCode', 'upstreamStatus'],
  ['http_status'],
  ['response_status'],
  ['responseStatus'],
  ['sc_status'],
  ['code'],
  ['log.status'],
];
