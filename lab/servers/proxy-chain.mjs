// A proxy that passes each request to a second proxy, if it got the address of one.
import { Server } from 'proxy-chain';

const [port, upstreamProxyUrl] = process.argv.slice(2);
const server = new Server({
  host: '127.0.0.1',
  port: Number(port),
  verbose: true,
  prepareRequestFunction: () => ({ upstreamProxyUrl: upstreamProxyUrl || null }),
});
await server.listen();
