import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import packageJson from './package.json' with { type: 'json' };
import { ANSWERS, medianArticle, QUERIES, readArticles, someArticles } from './articles.ts';
import {
  launch,
  measureLighthouse,
  measurePaint,
  measureSearch,
  requireText,
  weigh,
  type Seen,
} from './browser.ts';
import { build } from './build.ts';
import { Figures } from './figures.ts';
import { HOSTS, load, Nginx } from './nginx.ts';
import { BUILDS, LIGHTHOUSE, tablesOf, WHAT, writeTables } from './report.ts';
import { DIST, GUIDE, largestPages, peers, plain, ROOT, type Site } from './sites.ts';

const { values } = parseArgs({
  options: {
    codes: { type: 'string', default: '6,all' },
    builds: { type: 'string', default: '3' },
    visits: { type: 'string', default: '24' },
    searches: { type: 'string', default: '4' },
    loads: { type: 'string', default: '10' },
    judged: { type: 'string', default: '99' },
  },
});
/** Only a run without options writes into the README. */
const IS_WHOLE = process.argv.length === 2;
const BUILT = Number(values.builds);
const VISITS = Number(values.visits);
const SEARCHES = Number(values.searches);
const LOADS = Number(values.loads);
const WEIGHED = Math.min(2, VISITS);
/** How long wrk asks for a page each time, in seconds. */
const LOAD_SECONDS = 3;
const PACKAGES = [
  '@astrojs/starlight',
  'vitepress',
  '@docusaurus/core',
  '@easyops-cn/docusaurus-search-local',
  'lighthouse',
] as const;

/** Keeps a figure of a site on a host. */
type Add = (what: string, figure: number) => void;
type Measure = (nginx: Nginx, site: Site, add: Add) => Promise<void> | void;

const figures = new Figures();
const busy = loadavg()[0] ?? NaN;
const chromium = await launch();
const chromiumVersion = chromium.version();
await chromium.close();

// The peers get their articles from the built guide.
if (BUILT > 0) addBuild(GUIDE);
const articles = readArticles(GUIDE.output);
const median = medianArticle(articles).code;
const byHand = plain(articles);
const compared = values.codes
  .split(',')
  .map((count) => peers(count === 'all' ? articles : someArticles(articles, Number(count))));
/** The peers with the most articles, Starlight first. */
const largest = compared.at(-1) ?? [];
const small = new Set(compared.slice(0, -1).flat());
const all = [GUIDE, byHand, ...compared.flat()];
/** Those that are built again and again, and those whose speed is measured in nginx. */
const rebuilt = [GUIDE, ...largest.slice(0, 1)];
const loaded = [GUIDE, byHand];
const hosts: Nginx[] = [];
/** What is on the pages written by hand. */
const texts = new Map<string, Seen>();
let browser: Browser | undefined;

/** Does all stages. The seconds of each are a guess for two quiet processors. */
async function run(): Promise<void> {
  const pages = HOSTS.length * all.flatMap(codesOf).length;
  const questions = HOSTS.length * QUERIES.length * all.filter(({ search }) => search).length;
  const loads = HOSTS.length * loaded.length;
  const builds = all.length - 1 + (BUILT - 1) * rebuilt.length;
  const judged = judgedPages().length;
  const stages: readonly [name: string, seconds: number, stage: () => Promise<void>][] = [
    ['Builds', BUILT && builds * 20 + all.length * 15, buildAll],
    ['Bytes', pages * WEIGHED * 4.5, () => inRounds('Bytes', WEIGHED, all, weighPages)],
    ['Paints', pages * VISITS * 2.3, () => inRounds('Paints', VISITS, all, visitPages)],
    ['Searches', questions * SEARCHES * 6, () => inRounds('Searches', SEARCHES, all, searchSite)],
    ['nginx', loads * LOADS * LOAD_SECONDS, () => inRounds('nginx', LOADS, loaded, loadPage)],
    ['Lighthouse', judged * 12, judgePages],
  ];
  const total = stages.reduce((sum, [, seconds]) => sum + seconds, 0);
  log(`About ${inMinutes(total)} in all:`);
  for (const [name, seconds] of stages) log(`- ${name}: ${inMinutes(seconds)}`);
  try {
    for (const [name, , stage] of stages) {
      log(name);
      await stage();
      if (hosts.length === 0) await startHosts();
    }
  } finally {
    await browser?.close();
    for (const nginx of hosts) await nginx.stop();
  }
  const tables = tablesOf(figures, {
    about: about(),
    sites: all.map(({ name }) => name),
    plain: byHand.name,
    peers: largest.map(({ name }) => name),
    median: `/${median}`,
    pages: codesOf(GUIDE).map((code) => `/${code}`),
  });
  writeFileSync(join(DIST, 'tables.md'), tables);
  if (IS_WHOLE) writeTables(tables);
  log(`The tables are in ${IS_WHOLE ? 'README.md' : 'dist/tables.md'}.`);
}

function isBuilt({ name }: Site): boolean {
  return !figures.failures.has(`Build of ${name}`);
}

/** Builds a site, and adds how long that took. */
function addBuild(site: Site): void {
  const { seconds, processor, output } = build(site);
  figures.add(site.name, BUILDS, WHAT.build, seconds);
  figures.add(site.name, BUILDS, WHAT.processor, processor);
  figures.add(site.name, BUILDS, WHAT.output, output);
  log(`  built ${site.name} in ${Math.round(seconds)} s`);
}

/** Builds and compresses all sites. A peer that cannot be built is left out of the rest. */
async function buildAll(): Promise<void> {
  if (BUILT === 0) return;
  await figures.attempt(`Build of ${byHand.name}`, () => void build(byHand));
  for (let round = 1; round <= BUILT; round++) {
    for (const site of round > 1 ? rebuilt : compared.flat()) {
      await figures.attempt(`Build of ${site.name}`, () => addBuild(site));
      save();
    }
  }
  for (const { name, output } of all.filter(isBuilt)) {
    execFileSync(process.execPath, [join(ROOT, 'scripts/compress.ts'), output]);
    log(`  compressed ${name}`);
  }
}

async function startHosts(): Promise<void> {
  for (const host of HOSTS) hosts.push(await Nginx.start(all.filter(isBuilt), host));
}

/** Measures sites on each host, one after the other, and all of them again in each round. */
async function inRounds(
  what: string,
  count: number,
  sites: readonly Site[],
  measure: Measure,
): Promise<void> {
  for (let round = 1; round <= count; round++) {
    for (const site of sites.filter(isBuilt)) {
      for (const nginx of hosts) {
        await figures.attempt(`${what} of ${site.name} on ${nginx.host}`, () =>
          measure(nginx, site, (what, figure) => figures.add(site.name, nginx.host, what, figure)),
        );
      }
    }
    await browser?.close();
    browser = undefined;
    save();
    log(`  ${round} of ${count}`);
  }
}

/** The browser of a round. */
async function opened(): Promise<Browser> {
  if (!browser?.isConnected()) browser = await launch();
  return browser;
}

/** Everything that a visit transfers, and whether a peer has the same text as the page that is written by hand. */
async function weighPages(nginx: Nginx, site: Site, add: Add): Promise<void> {
  for (const code of codesOf(site)) {
    const { sent, seen } = await weigh(await opened(), nginx, site, nginx.url(site, code));
    const files = sent.filter(({ path }) => /\.m?js$/.test(path));
    add(WHAT.bytes(`/${code}`), sum(sent.map(({ bytes }) => bytes)));
    add(WHAT.requests(`/${code}`), sent.length);
    add(
      WHAT.scripts(`/${code}`),
      sum(files.map(({ body }) => body)) + nginx.compressed(seen.scripts),
    );
    add(WHAT.words(`/${code}`), seen.words.length);
    add(WHAT.tables(`/${code}`), seen.tables);
    add(WHAT.blocks(`/${code}`), seen.blocks);
    if (site === byHand) texts.set(code, seen);
    if (site !== GUIDE) requireText(seen, texts.get(code) ?? seen);
  }
}

async function visitPages(nginx: Nginx, site: Site, add: Add): Promise<void> {
  for (const code of codesOf(site)) {
    add(WHAT.lcp(`/${code}`), await measurePaint(await opened(), nginx.url(site, code)));
  }
}

async function searchSite(nginx: Nginx, site: Site, add: Add): Promise<void> {
  for (const query of site.search ? QUERIES : []) {
    const url = nginx.url(site, median);
    const { afterTyping, inAll, sent } = await measureSearch(
      await opened(),
      nginx,
      site,
      url,
      query,
    );
    add(WHAT.answer(query.query), afterTyping);
    add(WHAT.answerInAll(query.query), inAll);
    add(WHAT.answerBytes(query.query), sum(sent.map(({ bytes }) => bytes)));
  }
}

function loadPage(nginx: Nginx, site: Site, add: Add): void {
  const { perSecond, p99 } = load(nginx.url(site, median), LOAD_SECONDS);
  add(WHAT.perSecond, perSecond);
  add(WHAT.p99, p99);
}

/** Lets Lighthouse judge the largest page of each template of the guide, and the median article of each site. */
async function judgePages(): Promise<void> {
  const nginx = hosts.at(-1);
  for (const [site, path] of nginx ? judgedPages().filter(([one]) => isBuilt(one)) : []) {
    await figures.attempt(`Lighthouse on ${path} of ${site.name}`, async () => {
      const scores = await measureLighthouse(`${nginx?.origin(site)}${path}`);
      for (const score of scores) figures.add(site.name, LIGHTHOUSE, path, score);
    });
    save();
    log(`  ${site.name}: ${path}`);
  }
}

function judgedPages(): [site: Site, path: string][] {
  const articles = [GUIDE, byHand, ...largest].map((site): [Site, string] => [
    site,
    `/${median}${site.ending ?? ''}`,
  ]);
  const templates = largestPages().map((path): [Site, string] => [GUIDE, path]);
  return [...articles, ...templates].slice(0, Number(values.judged));
}

/** The articles of a site that are visited. The longest one is left out where there are few. */
function codesOf(site: Site): string[] {
  return small.has(site) ? [median] : [median, ANSWERS.number];
}

/** What was measured, with what, and what has failed. */
function about(): string {
  const versions = PACKAGES.map((name) => `${name} ${packageJson.devDependencies[name]}`);
  const machine = `${availableParallelism()} processors and ${Math.round(totalmem() / 1e9)} GB of memory`;
  const failed = Array.from(figures.failures, ([name, count]) => `${name} (${count})`);
  const failures = failed.length > 0 ? ` **Failures, and how many: ${failed.join('; ')}.**` : '';
  return `Measured on ${new Date().toISOString().slice(0, 10)} in ${inMinutes(performance.now() / 1000)} on a machine with ${machine}, on which ${busy.toFixed(1)} processes were running before: Node ${process.version}, Chromium ${chromiumVersion}, ${versions.join(', ')}. The guide has ${articles.length} articles; /${median} is the one of median length. Visits of each page: ${VISITS}; of each search: ${SEARCHES}; loads: ${LOADS}; builds of the guide and of Starlight: ${BUILT}, of the others: 1. Medians, and in brackets the middle half of the figures.${failures}`;
}

function save(): void {
  figures.save(join(DIST, 'figures.json'));
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

function inMinutes(seconds: number): string {
  return `${Math.ceil(seconds / 60)} min`;
}

/** Prints something with the minutes since the start. */
function log(what: string): void {
  console.log(`${(performance.now() / 60_000).toFixed(1).padStart(5)}  ${what}`);
}

await run();
