import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The outer nginx gives up after one second, the inner one logs 499',
  product: 'nginx',
  software: [nginx, curl],
  note: 'First line, outer nginx with `proxy_read_timeout 1s`; its user gets 504. Second line, inner nginx.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const inner = await startNginx(lab, {
      name: 'inner',
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    const outer = await startNginx(lab, {
      name: 'outer',
      server: `location / {
        proxy_read_timeout 1s;
        proxy_pass ${inner.url};
      }`,
    });
    await lab.run('curl', ['-sS', `${outer.url}/slow?s=3`]);
    const outside = expected(await outer.accessLog(1), /" 504 /);
    const inside = expected(await inner.accessLog(1), /" 499 0 "/);
    return {
      parts: [{ view: 'access-log', text: outside + inside }],
    };
  },
} satisfies Recording;
