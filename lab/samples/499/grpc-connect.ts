import type { Recording } from '../../kit/recording.ts';
import { curl, node, npmPackage } from '../../kit/software.ts';
import { startNodeServer } from '../../software/node-server.ts';

export default {
  title: 'A Connect service says that the call was cancelled',
  product: 'grpc',
  software: [npmPackage('@connectrpc/connect-node'), node, curl],
  note: 'Our handler throws `Code.Canceled`. Node.js knows no phrase for 499 and writes `unknown`.',
  async record(lab) {
    const server = await startNodeServer(lab, 'connect.mjs');
    const caller = await lab.run('curl', [
      ...['-sS', '-i', '-H', 'Content-Type: application/json', '-d', '{}'],
      `${server.url}/jobs.JobService/Run`,
    ]);
    if (!/^HTTP\/1\.1 499 .*^\{"code":"canceled"/ms.test(caller.stdout)) {
      throw new Error(`Connect did not send 499:\n${caller.output}`);
    }
    return { parts: [{ view: 'response', text: caller.stdout }] };
  },
} satisfies Recording;
