import { until } from '../../kit/lab.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, node, npmPackage } from '../../kit/software.ts';
import { startNodeServer } from '../../software/node-server.ts';
import { session } from '../../software/shell.ts';

export default {
  title: 'The caller gives up, and hapi’s `response` event reports a 499',
  software: [npmPackage('@hapi/hapi'), node, curl],
  note: 'Nothing was sent: 499 is what hapi sets for events and logs, and the 200 is the default of Node.js for a response that has not begun.',
  async record(lab) {
    const server = await startNodeServer(lab, 'hapi.mjs');
    const caller = await session(lab, 'curl', ['-sS', '--max-time', '1', `${server.url}/slow`]);
    const printed = await until('the response event', () =>
      server.output().includes('raw.res') ? server.output() : undefined,
    );
    if (!/output\.statusCode: 499$/m.test(printed)) {
      throw new Error(`hapi does not tell of a 499:\n${printed}`);
    }
    return {
      parts: [
        server.program,
        { view: 'console', caption: 'The caller', text: caller.transcript },
        { view: 'console', caption: 'What the server printed', text: printed },
      ],
    };
  },
} satisfies Recording;
