import type { Recording } from '../../kit/recording.ts';
import { curl, nginx } from '../../kit/software.ts';
import { startNginx } from '../../software/nginx.ts';
import { startUpstream } from '../../software/upstream.ts';

export default {
  title: 'The error log at level info when the caller gives up',
  product: 'nginx',
  software: [nginx, curl],
  async record(lab) {
    const upstream = await startUpstream(lab);
    const server = await startNginx(lab, {
      server: `location / { proxy_pass ${upstream.url}; }`,
    });
    await lab.run('curl', ['-sS', '--max-time', '1', `${server.url}/slow?s=3`]);
    return { parts: [{ view: 'error-log', text: await server.errorLog(/client prematurely/) }] };
  },
} satisfies Recording;
