import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkBudgets } from './budgets.ts';
import { readFacts } from './facts.ts';
import { checkIds } from './ids.ts';
import { checkLinks } from './links.ts';
import { checkPermalinks, readPermalinks, type PermalinkList } from './permalinks.ts';
import { readSite, type BuiltSite, type Fault } from '../built-site.ts';

/**
 * Everything that is wrong in a built site.
 *
 * @param permalinks the lists of everything ever published
 */
export function faultsOf(site: BuiltSite, permalinks: readonly PermalinkList[]): Fault[] {
  const facts = readFacts(site);
  return [
    ...checkIds(facts),
    ...checkLinks(facts),
    ...checkPermalinks(facts, permalinks),
    ...checkBudgets(facts),
  ];
}

/**
 * Stops the build when the built site has a dead link or anchor or a repeated id, breaks a budget, or
 * does not publish exactly what the list of permalinks promises. A budget’s soft limit only warns.
 */
export function checkDist(): AstroIntegration {
  let base = '/';
  let root = new URL('file:///');
  return {
    name: 'check-dist',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = config.root;
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = readSite(fileURLToPath(dir), base);
        const permalinks = readPermalinks(fileURLToPath(root));
        const found = faultsOf(site, permalinks);
        const faults = found.filter(({ isWarning }) => !isWarning);
        for (const { file, problem } of found.filter(({ isWarning }) => isWarning)) {
          logger.warn(`${file}: ${problem}`);
        }
        if (faults.length > 0) {
          const lines = faults.map(({ file, problem }) => `  ${file}: ${problem}`);
          const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
          throw new Error(`The built site has ${count}:\n${lines.join('\n')}`);
        }
        logger.info(`${site.pages.length} pages: links, permalinks, ids and budgets hold`);
      },
    },
  };
}
