import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBudgets } from './budgets.ts';
import { checkIds } from './ids.ts';
import { checkLinks } from './links.ts';
import { readSite, type BuiltSite, type Fault } from '../built-site.ts';

/** Everything that is wrong in a built site. */
export function faultsOf(site: BuiltSite): Fault[] {
  return [...checkIds(site), ...checkLinks(site), ...checkBudgets(site)];
}

/** Stops the build when the built site has a dead link or anchor, a repeated id, or breaks a budget. */
export function checkDist(): AstroIntegration {
  let base = '/';
  return {
    name: 'check-dist',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = readSite(fileURLToPath(dir), base);
        const faults = faultsOf(site);
        if (faults.length > 0) {
          const lines = faults.map(({ file, problem }) => `  ${file}: ${problem}`);
          const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
          throw new Error(`The built site has ${count}:\n${lines.join('\n')}`);
        }
        logger.info(`${site.pages.length} pages: links, ids and budgets hold`);
      },
    },
  };
}
