// A thread that listens on a port and then blocks, so that it never accepts a connection. Its parent ends it.
import { createServer } from 'node:net';
import { parentPort } from 'node:worker_threads';

const [, , port] = process.argv;

createServer().listen({ port: Number(port), host: '127.0.0.1', backlog: 1 }, () => {
  parentPort?.postMessage('listening');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
