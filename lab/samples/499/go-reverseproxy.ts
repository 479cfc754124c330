import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../../kit/lab.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, go, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { buildGo } from '../../software/go.ts';
import { listening } from '../../software/nginx.ts';
import { session } from '../../software/shell.ts';
import { startUpstream } from '../../software/upstream.ts';

const SOURCE = fileURLToPath(new URL('../../servers/reverse-proxy.go', import.meta.url));
const MESSAGE = 'http: proxy error: context canceled';

export default {
  title: 'The caller gives up, and Go’s `ReverseProxy` by default writes 502 and not 499',
  software: [go, curl, python],
  note: 'The first caller is gone and sees nothing. The second closes only its own side of the connection and reads what the proxy writes to it. A program can set an `ErrorHandler` of its own.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const port = await lab.freePort();
    const proxy = lab.start(await buildGo(lab, SOURCE), [`127.0.0.1:${port}`, upstream.url]);
    await listening(port, proxy, 'the proxy');
    const url = `http://127.0.0.1:${port}`;
    const gone = await session(lab, 'curl', ['-sS', '--max-time', '1', `${url}/slow?s=3`]);
    const reader = await runClient(lab, '499/give-up.py', [new URL(url).host, 'GET /slow?s=3']);
    if (!reader.stdout.startsWith('HTTP/1.1 502 '))
      throw new Error(`It did not send 502:\n${reader.transcript}`);
    const log = await until(`two times ${MESSAGE}`, () =>
      proxy.output().split(MESSAGE).length === 3 ? proxy.output() : undefined,
    );
    return {
      parts: [
        { view: 'program', caption: 'reverse-proxy.go', text: await readFile(SOURCE, 'utf8') },
        { view: 'console', caption: 'A caller that is gone', text: gone.transcript },
        reader.program,
        { view: 'console', caption: 'A caller that still reads', text: reader.transcript },
        { view: 'error-log', caption: 'What the proxy printed', text: log },
      ],
    };
  },
} satisfies Recording;
