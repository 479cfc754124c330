import { expected } from '../../kit/expected.ts';
import type { Cells, RecordedPart, Recording } from '../../kit/recording.ts';
import { session } from '../../software/shell.ts';
import { SIX, SIX_VARYING, startSixProxies } from '../../software/six-proxies.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller gives up first, after one second: what six proxies log',
  software: SIX,
  table: { id: 'caller-gives-up', position: 1 },
  note: 'The application would answer after three seconds. HAProxy has `option abortonclose`, the default since 3.3.',
  varying: SIX_VARYING,
  async record(lab) {
    const upstream = await startUpstream(lab);
    const proxies = await startSixProxies(lab, upstream.port, 10);
    const cells: Cells[] = [];
    const logs: RecordedPart[] = [];
    let caller = '';
    for (const { name, ask, log, says } of proxies) {
      const place = upstream.requests();
      const gone = await session(lab, 'curl', ['-sS', '-m', '1', ...ask('/slow?s=3')]);
      expected(gone.transcript, /\(28\) Operation timed out/);
      caller ||= gone.transcript;
      const text = await log(1);
      const seen = await upstream.outcome(place);
      logs.push({ view: 'access-log', caption: name, text });
      cells.push({
        Proxy: name,
        'It logs': says(text),
        'The application':
          seen === 'dropped' ? 'sees the connection closed' : 'does all of the work',
      });
    }
    return {
      parts: [{ view: 'console', caption: 'The caller of nginx', text: caller }, ...logs],
      cells,
    };
  },
} satisfies Recording;
