import { join } from 'node:path';
import { readArticles, SITE_URL } from '../content.ts';
import {
  articleFiles,
  HOME,
  icon,
  ICON,
  program,
  TEXTS,
  TITLE,
  withFrontMatter,
  writeProject,
} from './files.ts';
import type { Peer } from './peer.ts';

/** Docusaurus with its classic preset, its faster build, and a local search. */
export function docusaurus(): Peer {
  return {
    name: 'Docusaurus',
    article: (code) => `/${code}`,
    search: {
      open: '.navbar__search-input',
      box: '.navbar__search-input',
      result: '.navbar__search [role="option"], .navbar__search [class*="suggestion"]',
    },
    write: (size) => {
      const search = '@easyops-cn/docusaurus-search-local';
      const config = {
        title: TITLE,
        url: SITE_URL,
        baseUrl: '/',
        favicon: ICON,
        trailingSlash: false,
        future: { v4: true, faster: true },
        // Plain Markdown: an article holds braces that MDX would read as code.
        markdown: { format: 'detect' },
        presets: [
          [
            'classic',
            { docs: { routeBasePath: '/' }, blog: false, pages: false, sitemap: { lastmod: null } },
          ],
        ],
        themes: [[search, { hashed: true, indexBlog: false, docsRouteBasePath: '/' }]],
        themeConfig: { navbar: { title: TITLE } },
      };
      const folder = writeProject(`docusaurus-${size}`, {
        'package.json': JSON.stringify({ name: 'peer', version: '0.0.0', private: true }),
        'docusaurus.config.js': `module.exports = ${JSON.stringify(config)};\n`,
        [`static/${ICON}`]: icon(),
        'docs/index.md': `# ${TITLE}\n\n${HOME}`,
        ...articleFiles('docs', readArticles(TEXTS), ({ title, summary, body }) =>
          withFrontMatter({ title, description: summary }, body),
        ),
      });
      return {
        folder,
        command: [program('@docusaurus/core/bin/docusaurus.mjs'), 'build'],
        env: { DOCUSAURUS_NO_PERSISTENT_CACHE: '1', NO_UPDATE_NOTIFIER: '1' },
        leftovers: ['build', '.docusaurus', 'node_modules'],
        output: join(folder, 'build'),
      };
    },
  };
}
