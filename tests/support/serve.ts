import { fileURLToPath } from 'node:url';
import { preview } from 'astro';

/** Serves `dist/` for the browser tests, on a port of their own beside any server that is in use. */
await preview({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  server: { port: Number(process.argv[2]) },
  logLevel: 'warn',
});
