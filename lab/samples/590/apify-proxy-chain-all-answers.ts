import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'What proxy-chain answers when something behind it fails',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'One request for `http` and one for `https` (CONNECT) for each event. 596 needs a connection that breaks at the right instant, and was not provoked.',
  async record(lab) {
    const rows = [['', 'http', 'https']];
    for (const trouble of Object.values(TROUBLES)) {
      const { answers } = await askProxyChain(lab, trouble);
      rows.push([trouble.event, ...answers]);
    }
    const text = rows
      .map(([event = '', http = '', https = '']) => `${event.padEnd(31)}${http.padEnd(25)}${https}`)
      .join('\n');
    return { parts: [{ view: 'console', text: `${text}\n` }] };
  },
} satisfies Recording;
