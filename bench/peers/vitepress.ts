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

/** VitePress with its local search, and the sidebar that the other peers have by default. */
export function vitepress(): Peer {
  return {
    name: 'VitePress',
    article: (code) => `/${code}`,
    search: {
      open: '.VPNavBarSearch button',
      box: '#localsearch-input',
      result: '.VPLocalSearchBox .result',
    },
    write: (size) => {
      const all = readArticles(TEXTS);
      const config = {
        title: TITLE,
        cleanUrls: true,
        head: [['link', { rel: 'icon', href: `/${ICON}` }]],
        sitemap: { hostname: SITE_URL },
        themeConfig: {
          search: { provider: 'local' },
          sidebar: all.map(({ code, title }) => ({ text: title, link: `/${code}` })),
        },
      };
      const folder = writeProject(`vitepress-${size}`, {
        'package.json': JSON.stringify({ type: 'module', private: true }),
        '.vitepress/config.mjs': `export default ${JSON.stringify(config)};\n`,
        [`public/${ICON}`]: icon(),
        'index.md': `# ${TITLE}\n\n${HOME}`,
        ...articleFiles('.', all, ({ title, summary, body }) =>
          withFrontMatter({ title, description: summary }, body),
        ),
      });
      return {
        folder,
        command: [program('vitepress/bin/vitepress.js'), 'build'],
        leftovers: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp', 'node_modules'],
        output: join(folder, '.vitepress/dist'),
      };
    },
  };
}
