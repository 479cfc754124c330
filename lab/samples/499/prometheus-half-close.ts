import { until } from '../../kit/lab.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { prometheus, startPrometheus } from '../../software/prometheus.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller gives up during a query, and Prometheus writes 499',
  product: 'prometheus',
  software: [prometheus, curl, python],
  note: 'Prometheus waits for a remote storage that takes three seconds. The first caller is gone: only the counter in `/metrics` shows its 499 (other lines left out). The second closes only its own side of the connection and reads what Prometheus writes to it.',
  async record(lab) {
    const storage = await startUpstream(lab);
    const url = await startPrometheus(lab, `${storage.url}/slow?s=3`);
    const gone = await session(lab, 'curl', [
      '-sS',
      '--max-time',
      '1',
      `${url}/api/v1/query?query=up`,
    ]);
    const counter = await until('Prometheus to count a 499', async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return /^prometheus_http_requests_total\{code="499".*$/m.exec(metrics)?.[0];
    });
    const reader = await runClient(lab, '499/give-up.py', [
      new URL(url).host,
      'GET /api/v1/query?query=up',
    ]);
    if (!/^HTTP\/1\.1 499 .*"errorType":"canceled"/s.test(reader.stdout)) {
      throw new Error(`Prometheus did not send 499:\n${reader.transcript}`);
    }
    return {
      parts: [
        { view: 'console', caption: 'A caller that is gone', text: gone.transcript },
        { view: 'body', caption: 'From /metrics', text: counter },
        reader.program,
        { view: 'console', caption: 'A caller that still reads', text: reader.transcript },
      ],
    };
  },
} satisfies Recording;
