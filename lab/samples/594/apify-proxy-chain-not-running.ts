import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'Nothing listens at the address of the second proxy',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'The site behind it, example.com, was never asked.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.down);
    return { parts };
  },
} satisfies Recording;
