import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'The second proxy closes the connection without an answer',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'The words differ: Node.js’s error code for `https`, the name from the list for `http`.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.hangsUp);
    return { parts };
  },
} satisfies Recording;
