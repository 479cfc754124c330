/** Where records have the status, and where that of the server behind: undefined if nowhere. */
export const STATUS_FIELDS: readonly (readonly [status: string, upstream?: string])[] = [
  // https://github.com/cloudflare/cloudflare-docs/blob/0c7dc2b0/src/content/docs/logs/logpush/logpush-job/datasets/zone/http_requests.md
  ['EdgeResponseStatus', 'OriginResponseStatus'],
  // https://github.com/MicrosoftDocs/azure-docs/blob/0064c4ba/articles/application-gateway/application-gateway-diagnostics.md,
  // as met in 499-azure-appgw-access-log.txt and 499-azure-appgw-fields.txt
  ['properties.httpStatus', 'properties.serverStatus'],
  ['httpStatus', 'serverStatus'],
  // https://github.com/googleapis/googleapis/blob/0cdd9b1d/google/logging/type/http_request.proto
  ['httpRequest.status'],
  // https://github.com/elastic/ecs/blob/079f503b/schemas/http.yml
  ['http.response.status_code'],
  ['http.status_code'],
  // as met in 499-minio-error-json.txt
  ['api.statusCode'],
  // https://github.com/istio/istio/blob/master/pilot/pkg/model/telemetry_logging.go
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
