import { expected } from '../../kit/expected.ts';
import type { Cells, RecordedPart, Recording } from '../../kit/recording.ts';
import { session } from '../../software/shell.ts';
import { SIX, SIX_VARYING, startSixProxies } from '../../software/six-proxies.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The proxy gives up first, after one second: what six proxies send and log',
  software: SIX,
  table: { id: 'proxy-gives-up', position: 1 },
  note: 'The application would answer after three seconds. nginx and Apache give the reason in their error log.',
  varying: SIX_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const proxies = await startSixProxies(lab, upstream.port, 1);
    const cells: Cells[] = [];
    const logs: RecordedPart[] = [];
    const asked: RecordedPart[] = [];
    for (const { name, ask, log, errorLog, says } of proxies) {
      const place = upstream.requests();
      const options = ['-sS', '-o', 'page', '-w', '%{http_code}\\n'];
      const caller = await session(lab, 'curl', [...options, ...ask('/slow?s=3')]);
      expected(caller.stdout, /^50[234]\n$/);
      asked.push({
        view: 'console',
        caption: `The caller of ${name}`,
        text: caller.transcript,
      });
      const text = await log(1);
      const seen = await upstream.outcome(place);
      logs.push({ view: 'access-log', caption: name, text });
      if (errorLog) {
        const reason = await errorLog(/timed out|timeout/);
        logs.push({ view: 'error-log', caption: name, text: reason });
      }
      cells.push({
        Proxy: name,
        'The caller gets': caller.stdout.trim(),
        'It logs': says(text),
        'The application':
          seen === 'dropped' ? 'sees the connection closed' : 'does all of the work',
      });
    }
    return { parts: [...asked.slice(0, 1), ...logs], cells };
  },
} satisfies Recording;
