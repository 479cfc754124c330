import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from './package.json' with { type: 'json' };
import { ANSWERS, medianArticle, QUERIES, readArticles, someArticles } from './articles.ts';
import { launch, measureLighthouse, measurePaint, measureSearch, weigh } from './browser.ts';
import { build } from './build.ts';
import { Figures } from './figures.ts';
import { HOSTS, load, Nginx, type Sent } from './nginx.ts';
import { BUILDS, LIGHTHOUSE, WHAT, writeReport } from './report.ts';
import { DIST, GUIDE, peers, plain, ROOT, type Site } from './sites.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string', default: '24' },
    searches: { type: 'string', default: '6' },
    builds: { type: 'string', default: '3' },
    codes: { type: 'string', default: '6,all' },
    'no-lighthouse': { type: 'boolean', default: false },
  },
});
const VISITS = Number(values.visits);
const SEARCHES = Number(values.searches);
const BUILT = Number(values.builds);
/** How long wrk asks for a page each time, in seconds. */
const LOAD_SECONDS = 5;
/** One page of each kind beside the articles. Lighthouse gives no score to the not-found page, which is an error. */
const TEMPLATES = [
  '',
  '4xx',
  'seen-in/log',
  'samples/499',
  'products',
  'products/nginx',
  'guides',
  'search',
  'identify',
  'identify/fingerprints',
  'about',
];
const PACKAGES = [
  '@astrojs/starlight',
  'vitepress',
  '@docusaurus/core',
  '@easyops-cn/docusaurus-search-local',
  'lighthouse',
] as const;

/** Keeps a figure of a site on a host. */
type Add = (what: string, figure: number) => void;

const figures = new Figures();
/** Sites that could not be built, and those of which a figure is missing. */
const failed = new Set<Site>();
const faults = new Set<string>();
if (BUILT > 0) buildOnce(GUIDE);
const articles = readArticles(GUIDE.output);
const median = medianArticle(articles).code;
const pages = [median, ANSWERS.number];
const page = plain(articles);
const compared = values.codes
  .split(',')
  .map((count) => peers(count === 'all' ? articles : someArticles(articles, Number(count))));
const all = [GUIDE, page, ...compared.flat()];
for (let round = 1; round <= BUILT; round++) {
  for (const site of all) if (site !== GUIDE || round > 1) buildOnce(site);
}
const sites = all.filter((site) => !failed.has(site));

const browser = await launch();
const chromium = browser.version();
const hosts: Nginx[] = [];
try {
  for (const { output } of BUILT > 0 ? sites : []) {
    execFileSync(process.execPath, [join(ROOT, 'scripts/compress.ts'), output]);
  }
  for (const host of HOSTS) hosts.push(await Nginx.start(sites, host));
  await eachSite('weighed', weighPages);
  for (let round = 1; round <= VISITS; round++) {
    await eachSite(`visit ${round} of ${VISITS}`, visitPages);
    // The searches are spread over the visits.
    if ((round * SEARCHES) % VISITS < SEARCHES) await eachSite(`searched, asked by wrk`, useSite);
  }
  // Lighthouse starts a browser of its own.
  await browser.close();
  if (!values['no-lighthouse']) await judgePages();
} finally {
  await browser.close();
  for (const nginx of hosts) await nginx.stop();
}

/** Builds a site. A peer that fails is left out of the rest. */
function buildOnce(site: Site): void {
  if (failed.has(site)) return;
  try {
    const { seconds, processor, output } = build(site);
    if (site.command) {
      figures.add(site.name, BUILDS, WHAT.build, seconds);
      figures.add(site.name, BUILDS, WHAT.processor, processor);
    }
    figures.add(site.name, BUILDS, WHAT.output, output);
    log(`built ${site.name} in ${Math.round(seconds)} s`);
  } catch (error) {
    if (site === GUIDE) throw error;
    console.error(error);
    failed.add(site);
  }
}

/** Does something with each site on each host, one after the other, and writes what is known by then. */
async function eachSite(
  what: string,
  use: (nginx: Nginx, site: Site, add: Add) => Promise<void>,
): Promise<void> {
  for (const site of sites) {
    for (const nginx of hosts) {
      try {
        await use(nginx, site, (name, figure) => figures.add(site.name, nginx.host, name, figure));
      } catch (error) {
        console.error(`${site.name}, ${nginx.host}:`, error);
        faults.add(`${site.name} on ${nginx.host}`);
      }
    }
  }
  save();
  log(what);
}

async function weighPages(nginx: Nginx, site: Site, add: Add): Promise<void> {
  for (const code of pages) {
    const url = nginx.url(site, code);
    const all = await weigh(browser, nginx, site, url, false);
    const needed = await weigh(browser, nginx, site, url, true);
    add(WHAT.bytes(`/${code}`), sum(all));
    add(WHAT.saved(`/${code}`), sum(needed));
    add(WHAT.requests(`/${code}`), all.length);
    add(WHAT.scripts(`/${code}`), scripts(all));
  }
}

async function visitPages(nginx: Nginx, site: Site, add: Add): Promise<void> {
  for (const code of pages) {
    add(WHAT.lcp(`/${code}`), await measurePaint(browser, nginx.url(site, code)));
  }
}

async function useSite(nginx: Nginx, site: Site, add: Add): Promise<void> {
  const url = nginx.url(site, median);
  for (const query of site.search ? QUERIES : []) {
    const { wait, sent } = await measureSearch(browser, nginx, site, url, query);
    add(WHAT.answer(query.query), wait);
    add(WHAT.answerBytes(query.query), sum(sent));
  }
  const { perSecond, p99 } = load(url, LOAD_SECONDS);
  add(WHAT.perSecond, perSecond);
  add(WHAT.p99, p99);
}

/** Lets Lighthouse judge the median article of each site, and each kind of page of the guide. */
async function judgePages(): Promise<void> {
  const [nginx] = hosts.slice(-1);
  if (!nginx) return;
  for (const site of sites) {
    const urls = [
      nginx.url(site, median),
      ...(site === GUIDE ? TEMPLATES.map((path) => `${nginx.origin(site)}/${path}`) : []),
    ];
    for (const url of urls) {
      const path = new URL(url).pathname;
      try {
        const scores = await measureLighthouse(url);
        for (const score of scores) figures.add(site.name, LIGHTHOUSE, path, score);
      } catch (error) {
        console.error(error);
        faults.add(`Lighthouse on ${path} of ${site.name}`);
      }
    }
    save();
    log(`Lighthouse has judged ${site.name}`);
  }
}

/** Writes the figures so far, so that a run that is cut short leaves its tables. */
function save(): void {
  writeFileSync(join(DIST, 'figures.json'), JSON.stringify(figures, null, 2));
  writeReport(figures, {
    about: about(),
    sites: all.map(({ name }) => name),
    plain: page.name,
    // Those with the most articles, Starlight first.
    peers: (compared.at(-1) ?? []).map(({ name }) => name),
    median: `/${median}`,
    pages: pages.map((code) => `/${code}`),
  });
}

function about(): string {
  const versions = PACKAGES.map((name) => `${name} ${packageJson.devDependencies[name]}`);
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 1e9);
  const counts = `builds ${BUILT}, visits of each page ${VISITS}, searches and loads ${SEARCHES}`;
  const lost = [
    ...Array.from(failed, ({ name }) => ` **${name} could not be built.**`),
    ...Array.from(faults, (name) => ` **Some figures of ${name} are missing: it failed.**`),
  ];
  return `Measured on ${day} on a machine with ${availableParallelism()} processors and ${memory} GB of memory: Node ${process.version}, Chromium ${chromium}, ${versions.join(', ')}. The guide has ${articles.length} articles; /${median} is the one of median length. Planned for each site and host: ${counts}. Medians, and in brackets the middle half of the figures.${lost.join('')}`;
}

function sum(sent: readonly Sent[]): number {
  return sent.reduce((total, { bytes }) => total + bytes, 0);
}

/** The bodies of the scripts that are files. */
function scripts(sent: readonly Sent[]): number {
  return sent
    .filter(({ path }) => /\.m?js$/.test(path))
    .reduce((total, { body }) => total + body, 0);
}

function log(what: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);
}
