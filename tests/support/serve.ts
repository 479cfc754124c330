import { preview } from 'astro';
import { site } from './dist.ts';

/** Serves `dist/` for the browser tests, and prints the free port that it took. */
const { port } = await preview({
  root: `${site.folder}/..`,
  server: { port: 0 },
  logLevel: 'warn',
});
console.log(`dist/ is served on port ${port}`);
