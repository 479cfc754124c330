import type { Recording } from '../../kit/recording.ts';
import { runClient } from '../../software/client.ts';
import { startMisbehaving } from '../../software/misbehaving.ts';
import { TORNADO } from '../../software/tornado.ts';

export default {
  title: 'A server stays silent, closes the connection, then really sends 599 to Tornado',
  product: 'tornado',
  software: [...TORNADO],
  note: 'First the simple client, then the curl client. Each line ends with fields of the exception.',
  async record(lab) {
    const server = await startMisbehaving(lab);
    const urls = ['hang', 'close', '599'].map((path) => `${server}/${path}`);
    const simple = await runClient(lab, '599/fetch.py', ['simple', ...urls]);
    const curl = await runClient(lab, '599/fetch.py', ['curl', ...urls]);
    const text = simple.stdout + curl.stdout;
    const made = text.match(/ code=599 (?:errno=\d+ )?response=None$/gm) ?? [];
    const sent = text.match(/^\/599: .* code=599 response=set$/gm) ?? [];
    if (made.length !== 4 || sent.length !== 2) {
      throw new Error(`Four 599s should be made up, and two be sent:\n${text}`);
    }
    return { parts: [{ view: 'console', text }] };
  },
} satisfies Recording;
