import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadCatalog } from '../../catalog/load.ts';
import { securityContactUrl } from '../../config.ts';
import { headersFile, nginxAliases, redirectsFile, securityText } from '../hosts/files.ts';

/**
 * Writes what hosts read into the built site: `_headers` and `_redirects`, and `_nginx-aliases.conf` for
 * deploy/nginx.conf; also `security.txt`, if a contact is known. A host serves a site below a base path from a folder
 * that nobody looks into for such files, so a build with a base path has none; its aliases redirect by their own pages.
 */
export function hostFiles(): AstroIntegration {
  let base = '/';
  let root = new URL('file:///');
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = config.root;
      },
      'astro:build:done': ({ dir, logger }) => {
        if (base !== '/') {
          logger.info(`wrote nothing: hosts read no headers or redirects for a site below ${base}`);
          return;
        }
        const { aliases } = loadCatalog(fileURLToPath(root));
        writeFileSync(new URL('_headers', dir), headersFile());
        writeFileSync(new URL('_redirects', dir), redirectsFile(aliases));
        writeFileSync(new URL('_nginx-aliases.conf', dir), nginxAliases(aliases));
        if (securityContactUrl !== undefined) {
          mkdirSync(new URL('.well-known/', dir), { recursive: true });
          writeFileSync(
            new URL('.well-known/security.txt', dir),
            securityText(securityContactUrl, new Date()),
          );
        }
        logger.info(`headers and ${aliases.length} redirects`);
      },
    },
  };
}
