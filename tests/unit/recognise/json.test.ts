import { describe, expect, test } from 'vitest';
import { firstOf } from '../../support/recognise.ts';

type Row = readonly [text: string, answer: string];

/** The names of nginx’s variables as keys (https://nginx.org/en/docs/varindex.html), also nested or renamed. */
const NGINX_VARIABLES: readonly Row[] = [
  [
    '{"time_iso8601":"2026-03-14T08:15:02+01:00","remote_addr":"198.51.100.4","request_uri":"/v1/report","status":"499","body_bytes_sent":"0","request_time":"30.001","upstream_response_time":"30.001"}',
    '499#nginx',
  ],
  [
    '{"msec":"1773472502.113","status":499,"bytes_sent":"0","request_method":"GET","upstream_addr":"10.0.3.7:8080","upstream_response_time":"-"}',
    '499#nginx',
  ],
  [
    '{"nginx":{"remote_addr":"198.51.100.4","status":"499","upstream_response_time":"30.001"},"kubernetes":{"pod":"web-1"}}',
    '499#nginx',
  ],
  [
    '{"log":{"time_local":"14/Mar/2026:08:15:02 +0100","http_x_forwarded_for":"-","status":"499","upstream_connect_time":"0.000"}}',
    '499#nginx',
  ],
  [
    '{\n  "@timestamp": "2026-03-14T08:15:02+01:00",\n  "http_user_agent": "okhttp/4.12.0",\n  "upstream_addr": "10.0.3.7:8080",\n  "upstream_status": "-",\n  "status": 499\n}',
    '499#nginx',
  ],
  [
    '{"request":"GET /v1/report HTTP/1.1","status":"499","upstream_status":"-","upstream_response_time":"2.000"}',
    '499#nginx',
  ],
];

/** Names that programs and standards give to the status. */
const KEYS: readonly Row[] = [
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
  // https://learn.microsoft.com/azure/azure-monitor/reference/tables/apprequests
  ['{"itemType":"request","name":"GET Orders/Get","resultCode":"499","success":false}', '499'],
  ['{"name":"GET /orders","ResultCode": 499, "Success": false, "DurationMs": 2001.2}', '499'],
  ['{"httpStatusCode":530,"url":"https://shop.example/"}', '530'],
  ['{"http_status":"599","error":"timeout"}', '599'],
  // https://opentelemetry.io/docs/specs/semconv/http/http-spans/ and the Elastic Common Schema.
  ['{"http.request.method":"GET","http.response.status_code":499,"url.path":"/v1"}', '499'],
  ['{"attributes":{"http.method":"GET","http.status_code":499}}', '499'],
  [
    '{"http":{"request":{"method":"GET"},"response":{"status_code":499,"body":{"bytes":0}}}}',
    '499',
  ],
  ['{"key":"http.status_code","value":{"intValue":"200"}}\nhttp.status_code=499', '499'],
  ['{"responseStatusCode":530,"requestUri":"https://shop.example/"}', '530'],
  ['{"response":{"statusCode":530,"headers":{}}}', '530'],
  ['{"statusCode":599,"message":"upstream"}', '599'],
  ['{"sc-status":"499","cs-method":"GET","cs-uri-stem":"/v1"}', '499'],
  [
    '{"level":"warn","res":{"statusCode":499},"req":{"method":"GET","url":"/v1"},"msg":"request aborted"}',
    '499',
  ],
  [
    '{"level":30,"time":1773472502113,"pid":530,"req":{"id":1,"method":"GET"},"res":{"statusCode":499},"responseTime":599}',
    '499',
  ],
  ['{"event":"fetch_failed","code":530,"url":"https://shop.example/feed"}', '530'],
  ["{ status: 530, statusText: '', data: undefined }", '530'],
  ["{'status_code': 499, 'reason': ''}", '499'],
  ['{:status=>499, :method=>"GET"}', '499'],
  ['status_code: 599\nurl: https://api.example/v1', '599'],
  ['HTTPStatus: 499', '499'],
  ['{ [-]\n   BackendLatency: 12\n   HTTPStatus: 530\n   Method: GET\n}', '530'],
  ['map[method:GET path:/v1 status:499]', '499'],
  [
    '{"code":"ERR_BAD_RESPONSE","status":530,"config":{"timeout":999,"maxContentLength":-1}}',
    '530',
  ],
];

/** A status inside of another one. */
const INNER: readonly Row[] = [
  ['{"code":400,"error":"HTTP 599: Could not resolve host: api.example"}', '599#tornado'],
  ['{"code":500,"message":"HTTP 599: Empty reply from server"}', '599#tornado'],
  ['{"status":500,"error":"upstream returned status code 530"}', '530'],
  ['{"statusCode":502,"message":"Request failed with status code 530"}', '530'],
  [
    '{"statusCode":500,"cause":{"status":999,"url":"https://www.linkedin.com/in/someone"}}',
    '999#linkedin',
  ],
  ['{"success":false,"status":"error","detail":"Got 530 from origin","http_status":530}', '530'],
  [
    '{"receiver":"ops","status":"firing","alerts":[{"status":"firing","labels":{"alertname":"HighErrorRate","status":"499","service":"web"},"annotations":{"summary":"too many"}}]}',
    '499',
  ],
  ['{"status":"firing","labels":{"alertname":"Nginx4xx","code":"499"}}', '499'],
  ['{"status":"error","labels":{"http_status":"530"}}', '530'],
  ['{"error":{"code":"upstream_error","status":530}}', '530'],
  [
    '{"result":"failed","checks":[{"name":"site","status":200},{"name":"tunnel","status":530}]}',
    '530',
  ],
  ['{"status":"ok","data":{"status":"DOWN","lastStatus":530}}', '530'],
  [
    'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"error":{"code":499,"message":"Token Required","details":[]}}',
    '499#arcgis',
  ],
  [
    'HTTP/1.1 500 Internal Server Error\nContent-Type: application/json\n\n{"error":"HTTP 599: Operation timed out after 20001 milliseconds with 0 bytes received"}',
    '599#tornado',
  ],
];

/** The head of a response as the value of some key. */
const HEADS: readonly Row[] = [
  [
    '{"ip":"203.0.113.9","port":80,"data":"HTTP/1.1 530 \\r\\nDate: Thu, 12 Mar 2026 21:43:23 GMT\\r\\nServer: cloudflare\\r\\nCF-RAY: 9b09ffdba89acfdf-FRA\\r\\n\\r\\n"}',
    '530#cloudflare',
  ],
  [
    '{"banner":"HTTP/1.1 999 Request denied\\r\\nX-Li-Pop: prod-lva1\\r\\nContent-Length: 956\\r\\n"}',
    '999#linkedin',
  ],
  [
    '{"host":"203.0.113.9","response":"HTTP/1.1 530 <none>\\nServer: cloudflare\\n\\nerror code: 1033"}',
    '530#cloudflare',
  ],
  [
    '      "raw": "HTTP/2 530\\r\\nserver: cloudflare\\r\\ncf-ray: 9b09ffdba89acfdf-FRA\\r\\n",',
    '530#cloudflare',
  ],
  [
    '"service.banner": "HTTP/1.0 999 No Hacking\\r\\nServer: WWW Server/1.1\\r\\n"',
    '999#webknight',
  ],
  [
    '{"output":"HTTP/1.1 499 Request has been forbidden by antivirus\\r\\nConnection: close\\r\\n"}',
    '499#kaspersky',
  ],
];

/** JSON that a person has written on, or cut. */
const ANNOTATED: readonly Row[] = [
  [
    '{\n  "DownstreamStatus": 499, <--\n  "OriginStatus": 499, <--\n  "RequestMethod": "GET"\n}',
    '499#traefik',
  ],
  ['{\n  "status": 530, // here\n  "url": "https://shop.example/"\n}', '530'],
  ['{\n  "status": 530,   <<<<<\n  "url": "https://shop.example/"\n}', '530'],
  [
    '{\n  "EdgeResponseStatus": 499, # <== this\n  "RayID": "8f1b2c3d4e5f6071"\n}',
    '499#cloudflare',
  ],
  ['{\n  ...\n  "elb_status_code": 561,\n  ...\n}', '561'],
  [
    '"httpStatus": 499,\n"serverRouted": "10.0.0.4:443",\n"error_info": "ERRORINFO_CLIENT_CLOSED_REQUEST"',
    '499#azure-application-gateway',
  ],
  ['{"error":{"code":499,"message":"Token Required","details":[', '499#arcgis'],
  [
    '{"type":"https://developers.cloudflare.com/support/troubleshooting/","status":530,"error_name":"tunnel_er',
    '530#cloudflare',
  ],
];

/** Google’s canonical status beside other messages. */
const CANCELLED: readonly Row[] = [
  [
    '{"error":{"code":499,"message":"The request was cancelled by the client.","status":"CANCELLED"}}',
    '499#google-apis',
  ],
  [
    '{\n  "error": {\n    "code": 499,\n    "message": "Operation was cancelled: deadline of the caller.",\n    "status": "CANCELLED"\n  }\n}',
    '499#google-apis',
  ],
  [
    "[{'error': {'code': 499, 'message': 'The operation was cancelled.', 'status': 'CANCELLED'}}]",
    '499#google-apis',
  ],
  [
    "google.genai.errors.ClientError: 499 CANCELLED. {'error': {'code': 499, 'message': 'Call cancelled.', 'status': 'CANCELLED'}}",
    '499#google-apis',
  ],
  [
    '✕ [API Error: [{\n    "error": {\n      "code": 499,\n      "message": "The operation was cancelled.",\n      "errors": [{"message": "The operation was cancelled.", "domain": "global", "reason": "backendError"}],\n      "status": "CANCELLED"\n    }\n  }\n  ]]',
    '499#google-apis',
  ],
];

/** Values that are a count, an amount, a time, an id, or are of another name. */
const NO_STATUS: readonly Row[] = [
  ['{"total":499,"page":1,"items":[{"id":530,"price":999}]}', 'nothing'],
  ['{"width":599,"height":530,"name":"banner"}', 'nothing'],
  ['{"duration_ms":499,"retries":3}', 'nothing'],
  ['{"port":499,"host":"10.0.0.4"}', 'nothing'],
  ['{"id":"a0e1","pid":530,"line":599}', 'nothing'],
  ['{"timeout":599,"backoff":[499,999]}', 'nothing'],
  ['{"zip":"599","phone":"+1 499 530 999"}', 'nothing'],
  ['{"version":"4.9.9","build":530}', 'nothing'],
  ['{"status":"active","count":499}', 'nothing'],
  ['{"status":200,"size":499,"took":530}', 'number 200'],
  ['{"statusCode":404,"path":"/errors/530"}', 'number 404'],
  ['{"status_line_length":499}', 'nothing'],
  ['{"error_count":530}', 'nothing'],
  ['{"codec":"h264","bitrate":999}', 'nothing'],
  ['{"errors":499,"warnings":530}', 'nothing'],
  ['{"lat":53.0999,"lon":5.99}', 'nothing'],
  ['{"status":"499.00","currency":"EUR"}', 'nothing'],
];

describe.each([
  ['the names of nginx’s variables tell nginx:', NGINX_VARIABLES],
  ['many names mean the status:', KEYS],
  ['an inner status is seen:', INNER],
  ['the head of a response is seen in a string:', HEADS],
  ['what a person writes on JSON, or cuts off, does no harm:', ANNOTATED],
  ['CANCELLED with 499 is Google’s, whatever the message:', CANCELLED],
  ['other values are no status:', NO_STATUS],
] as const)('%s', (_name, rows) => {
  test.for(rows)('%s', ([text, answer]) => {
    expect(firstOf(text)).toBe(answer);
  });
});
