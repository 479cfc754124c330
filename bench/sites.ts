import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { marked } from 'marked';
import type { Article } from './articles.ts';

/** The folders of the project, of the benchmark, and of what a run writes. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const BENCH = join(ROOT, 'bench');
export const DIST = join(BENCH, 'dist');

/** A site that is measured. */
export interface Site {
  readonly name: string;
  /** Where it is built, and where the built site is then. */
  readonly folder: string;
  readonly output: string;
  /** The files of its project, if they are to be written. */
  readonly files?: Readonly<Record<string, string>>;
  /** What Node is to run, or nothing if the files are the site already. */
  readonly command?: readonly string[];
  /** Caches of earlier builds outside of what is written. */
  readonly caches?: readonly string[];
  /** What follows the code in the address of an article. */
  readonly ending?: string;
  /** What holds the article and nothing else, as a CSS selector. */
  readonly article: string;
  /** How its search is used, as CSS selectors: what opens it, where one types, and the answers. */
  readonly search?: { readonly open: string; readonly box: string; readonly result: string };
}

/** All sites are built for this address, so that all of them write the same absolute links. */
export const SITE_URL = 'https://guide.example';

const TITLE = 'HTTP Status Field Guide';
const HOME = 'The HTTP status codes that are in no standard.\n';
const ICON = 'favicon.svg';

/** The guide as it is. */
export const GUIDE: Site = {
  name: 'Field Guide',
  folder: ROOT,
  output: join(DIST, 'guide'),
  command: ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'bench/dist/guide'],
  article: 'main',
  caches: ['bench/dist/guide', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  search: {
    open: '.open-search',
    box: 'dialog textarea[name=q]',
    result: 'dialog .results :is(.answer, .found > li)',
  },
};

/** The largest page of each template in the guide’s site map. */
export function largestPages(): string[] {
  const map = readFileSync(join(GUIDE.output, 'sitemap-0.xml'), 'utf8');
  const paths = Array.from(
    map.matchAll(/<loc>(.*?)<\/loc>/g),
    ([, url = '']) => new URL(url).pathname,
  );
  return [...Map.groupBy(paths, templateOf).values()].flatMap(
    (all) => all.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? [],
  );
}

function templateOf(path: string): string {
  return path
    .replace(/^\/\d{3}$/, '/code')
    .replace(/^\/\dxx$/, '/class')
    .replace(/(?<=^\/[^/]+\/).+/, 'name');
}

function sizeOf(path: string): number {
  return statSync(join(GUIDE.output, path === '/' ? 'index.html' : `${path}.html`)).size;
}

/** An HTML file for each article, as one would write it by hand: the least that a reader needs. */
export function plain(articles: readonly Article[]): Site {
  const folder = join(DIST, 'plain');
  return {
    name: 'One HTML file',
    folder,
    output: folder,
    article: 'main',
    files: { [ICON]: icon(), ...fileOfEach(articles, '', 'html', page) },
  };
}

/** The generators of documentation, with some articles. */
export function peers(articles: readonly Article[]): Site[] {
  return [starlight(articles), vitepress(articles), docusaurus(articles)];
}

/** Starlight with its defaults: Pagefind, and a sidebar made from the folder. */
function starlight(articles: readonly Article[]): Site {
  return peer('Starlight', articles, 'dist', 'astro/bin/astro.mjs', {
    ending: '/',
    article: '.sl-markdown-content',
    search: {
      open: 'button[data-open-modal]',
      box: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result-link',
    },
    files: {
      // Astro bundles the packages of its kind that are named here.
      'package.json': JSON.stringify({
        type: 'module',
        private: true,
        dependencies: { '@astrojs/starlight': '*', astro: '*' },
      }),
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: '${SITE_URL}',
  integrations: [starlight({ title: '${TITLE}' })],
});
`,
      [`public/${ICON}`]: icon(),
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': withFrontMatter({ title: TITLE }, HOME),
      // Starlight prints the title itself.
      ...fileOfEach(articles, 'src/content/docs/', 'md', (article) =>
        markdown({ ...article, body: article.body.replace(/^# .*\n/, '') }),
      ),
    },
  });
}

/** VitePress with its local search, and the sidebar that the other peers have by default. */
function vitepress(articles: readonly Article[]): Site {
  const config = {
    title: TITLE,
    cleanUrls: true,
    head: [['link', { rel: 'icon', href: `/${ICON}` }]],
    sitemap: { hostname: SITE_URL },
    themeConfig: {
      search: { provider: 'local' },
      sidebar: articles.map(({ code, title }) => ({ text: title, link: `/${code}` })),
    },
  };
  return peer('VitePress', articles, '.vitepress/dist', 'vitepress/bin/vitepress.js', {
    article: '.vp-doc',
    search: {
      open: '.VPNavBarSearch button',
      box: '#localsearch-input',
      result: '.VPLocalSearchBox .result',
    },
    files: {
      'package.json': JSON.stringify({ type: 'module', private: true }),
      '.vitepress/config.mjs': `export default ${JSON.stringify(config)};\n`,
      [`public/${ICON}`]: icon(),
      'index.md': `# ${TITLE}\n\n${HOME}`,
      ...fileOfEach(articles, '', 'md', markdown),
    },
  });
}

/** Docusaurus with its classic preset, its faster build, and a local search. */
function docusaurus(articles: readonly Article[]): Site {
  const docs = { routeBasePath: '/' };
  const config = {
    title: TITLE,
    url: SITE_URL,
    baseUrl: '/',
    favicon: ICON,
    trailingSlash: false,
    future: { v4: true, faster: true },
    // Plain Markdown: an article holds braces that MDX would read as code.
    markdown: { format: 'detect' },
    presets: [['classic', { docs, blog: false, pages: false, sitemap: { lastmod: null } }]],
    themes: [
      [
        '@easyops-cn/docusaurus-search-local',
        { hashed: true, indexBlog: false, docsRouteBasePath: '/' },
      ],
    ],
    themeConfig: { navbar: { title: TITLE } },
  };
  return peer('Docusaurus', articles, 'build', '@docusaurus/core/bin/docusaurus.mjs', {
    article: '.theme-doc-markdown',
    search: {
      open: '.navbar__search-input',
      box: '.navbar__search-input',
      result: '.navbar__search [role="option"], .navbar__search [class*="suggestion"]',
    },
    files: {
      'package.json': JSON.stringify({ name: 'peer', version: '0.0.0', private: true }),
      'docusaurus.config.js': `module.exports = ${JSON.stringify(config)};\n`,
      [`static/${ICON}`]: icon(),
      'docs/index.md': `# ${TITLE}\n\n${HOME}`,
      ...fileOfEach(articles, 'docs/', 'md', markdown),
    },
  });
}

/** A project in the benchmark's folder, where Node finds its packages. */
function peer(
  generator: string,
  { length }: readonly Article[],
  output: string,
  program: string,
  site: Pick<Site, 'article' | 'ending' | 'search' | 'files'>,
): Site {
  const folder = join(DIST, `${generator.toLowerCase()}-${length}`);
  return {
    ...site,
    name: `${generator}, ${length} codes`,
    folder,
    output: join(folder, output),
    command: [join(BENCH, 'node_modules', program), 'build'],
  };
}

function fileOfEach(
  articles: readonly Article[],
  folder: string,
  ending: string,
  text: (article: Article) => string,
): Record<string, string> {
  return Object.fromEntries(
    articles.map((article) => [`${folder}${article.code}.${ending}`, text(article)]),
  );
}

function markdown({ title, summary, body }: Article): string {
  return withFrontMatter({ title, description: summary }, body);
}

function withFrontMatter(data: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${dump(data)}---\n\n${body}`;
}

/** The guide's icon, without which each visit would count a request that fails. */
function icon(): string {
  return readFileSync(join(GUIDE.output, ICON), 'utf8');
}

function page({ title, summary, body }: Article): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - ${TITLE}</title>
<meta name="description" content="${escaped(summary)}">
<link rel="icon" href="/${ICON}">
<style>
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
pre, table { overflow-x: auto; display: block }
th, td { padding: .25rem .5rem; border: 1px solid; text-align: left; vertical-align: top }
</style>
</head>
<body>
<main>
${marked.parse(body, { async: false })}</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
