import type { Recording } from '../../kit/recording.ts';
import { askProxyChain, PROXY_CHAIN, PROXY_LOG, TROUBLES } from '../../software/proxy-chain.ts';

export default {
  title: 'The second proxy answers 503 to everything',
  product: 'apify-proxy-chain',
  software: [...PROXY_CHAIN],
  note: 'For `http` the status of the second proxy is passed on as it is. Only for `https` does proxy-chain answer 590. Its log speaks of authentication, but the password was right.',
  varying: PROXY_LOG,
  async record(lab) {
    const { parts } = await askProxyChain(lab, TROUBLES.busy);
    return { parts };
  },
} satisfies Recording;
