import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';

const root = fileURLToPath(new URL('../..', import.meta.url));
if (!existsSync(`${root}/dist`)) {
  throw new Error('There is no dist/ to test. Run npm run build first.');
}

/** Serves `dist/` for the browser tests, on a port of their own beside any server that is in use. */
await preview({
  root,
  server: { port: Number(process.argv[2]) },
  logLevel: 'warn',
});
