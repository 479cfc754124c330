import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'The name of the second proxy cannot be resolved',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'The site behind it, example.com, was never looked up.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.unknown);
    return { parts };
  },
} satisfies Recording;
