import { expected } from '../../kit/expected.ts';
import type { Cells, RecordedPart, Recording } from '../../kit/recording.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { session } from '../../software/shell.ts';
import { SIX, SIX_VARYING, startSixProxies } from '../../software/six-proxies.ts';

export default {
  title: 'The application closes the connection without an answer: what six proxies send and log',
  software: SIX,
  table: { id: 'application-hangs-up', position: 1 },
  varying: SIX_VARYING,
  async record(lab) {
    const { port } = new URL(await startMisbehaving(lab));
    const proxies = await startSixProxies(lab, Number(port), 10);
    const cells: Cells[] = [];
    const logs: RecordedPart[] = [];
    for (const { name, ask, log, errorLog, says } of proxies) {
      const options = ['-sS', '-o', 'page', '-w', '%{http_code}\\n'];
      const caller = await session(lab, 'curl', [...options, ...ask('/close')]);
      expected(caller.stdout, /^50[234]\n$/);
      const text = await log(1);
      logs.push({ view: 'access-log', caption: name, text });
      if (errorLog) {
        const reason = await errorLog(/prematurely closed|reading (?:from|response)/i);
        logs.push({ view: 'error-log', caption: name, text: reason });
      }
      cells.push({
        Proxy: name,
        'The caller gets': caller.stdout.trim(),
        'It logs': says(text),
      });
    }
    return { parts: logs, cells };
  },
} satisfies Recording;
