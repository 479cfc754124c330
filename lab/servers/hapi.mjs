// A hapi server that answers after three seconds, and prints what hapi makes of each request.
import Hapi from '@hapi/hapi';
import { setTimeout as pause } from 'node:timers/promises';

const server = Hapi.server({ host: '127.0.0.1', port: Number(process.argv[2]) });
server.route({ method: 'GET', path: '/slow', handler: () => pause(3000, 'done') });
server.events.on('response', ({ path, response, raw }) => {
  console.log('response event for', path);
  console.log('  request.response.output.statusCode:', response.output.statusCode);
  console.log('  request.response.message:', response.message);
  console.log('  request.raw.res.statusCode:', raw.res.statusCode);
});
await server.start();
