import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'The second proxy answers 407 to everything',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'proxy-chain answers 597 in place of the 407. Its own user name and password were not asked for.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.password);
    return { parts };
  },
} satisfies Recording;
