import { createServer } from 'node:net';
import { expected } from '../../kit/expected.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Recording } from '../../kit/recording.ts';
import { session } from '../../software/shell.ts';
import { SIX, SIX_VARYING, startSixProxies } from '../../software/six-proxies.ts';

export default {
  title: 'The application closes a kept connection just as the proxy uses it again',
  software: SIX,
  table: { id: 'keep-alive', position: 1 },
  note: 'The application answers the first request of each connection, and closes the connection when it gets a second one. curl asks twice over one connection to the proxy.',
  varying: SIX_VARYING,
  async record(lab) {
    const application = await startImpatient(lab);
    const proxies = await startSixProxies(lab, application.port, 10);
    const cells = [];
    const logs = [];
    let transcript = '';
    for (const { name, ask, log, says } of proxies) {
      const options = ['-sS', '-o', 'page', '-w', '%{http_code}\\n'];
      const twice = async (method: 'GET' | 'POST') => {
        const before = application.arrived(method);
        const body = method === 'POST' ? ['-d', 'order=1'] : [];
        const second = [...options, ...body, ...ask('/second')];
        const caller = await session(lab, 'curl', [
          ...options,
          ...ask('/first'),
          '--next',
          ...second,
        ]);
        expected(caller.stdout, /^200\n/);
        transcript = caller.transcript;
        const status = caller.stdout.trim().split('\n').at(-1) ?? '';
        return { status, times: application.arrived(method) - before };
      };
      const get = await twice('GET');
      const post = await twice('POST');
      const text = await log(4);
      logs.push({ view: 'access-log', caption: `${name}, the POST`, text } as const);
      cells.push({
        Proxy: name,
        'GET: the caller gets': get.status,
        'POST: the caller gets': post.status,
        'The application got the POST': post.times === 1 ? 'once' : `${post.times} times`,
        'The proxy logs for it': says(text),
      });
    }
    return {
      parts: [{ view: 'console', caption: 'The caller of Varnish', text: transcript }, ...logs],
      cells,
    };
  },
} satisfies Recording;

/** An application that closes each connection when it has got a second request on it. */
async function startImpatient(lab: Lab) {
  const arrived: string[] = [];
  const server = createServer((socket) => {
    let unread = '';
    let place = 0;
    socket.setEncoding('latin1').on('data', (text: string) => {
      unread += text;
      const [head = ''] = /^[^]*?\r\n\r\n/.exec(unread) ?? [];
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (head === '' || unread.length < head.length + length) return;
      unread = unread.slice(head.length + length);
      arrived.push(head.replace(/ [^]*/, ''));
      place += 1;
      if (place === 1) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n');
      else socket.destroy();
    });
  });
  return {
    port: await lab.serve(server),
    /** How many requests with this method have arrived. */
    arrived: (method: string) => arrived.filter((each) => each === method).length,
  };
}
