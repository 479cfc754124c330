import { createServer } from 'node:net';
import { expected } from '../../kit/expected.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Cells, RecordedPart, Recording } from '../../kit/recording.ts';
import { python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { session } from '../../software/shell.ts';
import { SIX, SIX_VARYING, startSixProxies } from '../../software/six-proxies.ts';

export default {
  title: 'The application closes a kept connection just as the proxy uses it again',
  software: [...SIX, python],
  table: { id: 'keep-alive', position: 1 },
  note: 'The application answers the first request of each connection, and closes the connection when it gets a second one. The caller asks twice over one connection to the proxy, and does not repeat anything itself.',
  varying: SIX_VARYING,
  async record(lab) {
    const application = await startImpatient(lab);
    const proxies = await startSixProxies(lab, application, 10);
    const cells: Cells[] = [];
    const transcripts: RecordedPart[] = [];
    let program: RecordedPart | undefined;
    for (const { name, port, base, ask, logUntil, says } of proxies) {
      const twice = async (method: 'GET' | 'POST') => {
        const args = ['127.0.0.1', String(port), base, method];
        const caller = await runClient(lab, '499/two-requests.py', args);
        expected(caller.stdout, /^GET \/first: HTTP\/1\.1 200 /);
        program = caller.program;
        transcripts.push({
          view: 'console',
          caption: `The caller of ${name}`,
          text: caller.transcript,
        });
        const [, answer = ''] = /\/second: (?:HTTP\/1\.1 )?(\d{3}|.*)/.exec(caller.stdout) ?? [];
        return answer;
      };
      const get = await twice('GET');
      const post = await twice('POST');
      await session(lab, 'curl', ['-sS', '-o', 'page', ...ask('/last')]);
      const line = (await logUntil('/last')).find((each) => /POST.*\/second[ "]/.test(each));
      if (line !== undefined) {
        transcripts.push({ view: 'access-log', caption: `${name}, the POST`, text: line });
      }
      cells.push({
        Proxy: name,
        'The caller gets for a GET': get,
        'The caller gets for a POST': post,
        'The proxy logs for the POST': line === undefined ? 'nothing' : says(line),
      });
    }
    return { parts: [...(program ? [program] : []), ...transcripts], cells };
  },
} satisfies Recording;

/** An application that closes each connection when it has got a second request on it. */
function startImpatient(lab: Lab): Promise<number> {
  const server = createServer((socket) => {
    let unread = '';
    let place = 0;
    socket.setEncoding('latin1').on('data', (text: string) => {
      unread += text;
      const [head = ''] = /^[^]*?\r\n\r\n/.exec(unread) ?? [];
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (head === '' || unread.length < head.length + length) return;
      unread = unread.slice(head.length + length);
      place += 1;
      if (place === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n');
      else socket.destroy();
    });
  });
  return lab.serve(server);
}
