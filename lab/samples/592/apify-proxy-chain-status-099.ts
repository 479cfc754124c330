import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'The second proxy answers 099, which Node.js does not pass on',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'The words after 592 are those of the broken answer. For `https` the same answer is 590.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.outOfRange);
    return { parts };
  },
} satisfies Recording;
