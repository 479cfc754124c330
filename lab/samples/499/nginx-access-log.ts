import { expected } from '../../kit/expected.ts';
import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The caller gives up after one second',
  product: 'nginx',
  software: [nginx, curl],
  note: 'The default format has neither the duration nor the upstream.',
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    await lab.run('curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=3`]);
    return {
      parts: [{ view: 'access-log', text: expected(await server.accessLog(1), /" 499 0 "/) }],
    };
  },
} satisfies Recording;
