import { fieldsOf, isQuoted, word } from './fields.ts';
import { lineFormat } from './reading.ts';
import { statusOf, upstreamStatusOf } from './status.ts';

const BEGIN = /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT/;

/**
 * The access log of an Application Load Balancer: `type time elb client target time time time
 * elb_status_code target_status_code received sent "request" …`
 * (https://github.com/awsdocs/elb-application-load-balancers-user-guide/blob/03410f5b/doc_source/load-balancer-access-logs.md).
 */
export const awsAlb = lineFormat('aws-alb', 'access log of an AWS ALB', (line) => {
  if (!BEGIN.test(line)) return undefined;
  const fields = fieldsOf(line);
  if (!isQuoted(fields[12])) return undefined;
  return {
    status: statusOf(word(fields[8])),
    upstreamStatus: upstreamStatusOf(word(fields[9])),
    writtenBy: 'aws-alb',
  };
});
