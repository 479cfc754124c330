import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import packageJson from './package.json' with { type: 'json' };
import { articlesOf, MEASURED_CODE, REAL_CODES } from './content.ts';
import { launch } from './measure/browser.ts';
import { measureBuild } from './measure/build.ts';
import { compressAll } from './measure/compress.ts';
import { measureLighthouse } from './measure/lighthouse.ts';
import { Nginx } from './measure/nginx.ts';
import { measurePage, weigh } from './measure/page.ts';
import { measureSearch } from './measure/search.ts';
import { measureServer } from './measure/server.ts';
import { docusaurus } from './peers/docusaurus.ts';
import { fieldGuide } from './peers/field-guide.ts';
import { BENCH, ICON, ROOT, TEXTS } from './peers/files.ts';
import type { Peer } from './peers/peer.ts';
import { plain } from './peers/plain.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { writeReport } from './report.ts';
import { medianOf, nothingOf, type SiteResult, type SizeResult } from './results.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '6,200,1000,5000' },
    rounds: { type: 'string', default: '3' },
  },
});
const SIZES = values.sizes.split(',').map(Number);
const ROUNDS = Number(values.rounds);
const SMALLEST = Math.min(...SIZES);
/** A visit is short and its paints vary. */
const VISITS_PER_ROUND = 3;
const MEASURED_PACKAGES = [
  '@astrojs/starlight',
  'vitepress',
  '@docusaurus/core',
  '@easyops-cn/docusaurus-search-local',
  'lighthouse',
] as const;

/** A site in the run: how to make it, and what is known of it so far. */
interface Runner {
  readonly peer: Peer;
  readonly result: SiteResult;
}

mkdirSync(join(BENCH, 'dist'), { recursive: true });
if (!existsSync(join(ROOT, 'node_modules'))) {
  execFileSync('npm', ['ci'], { cwd: ROOT, stdio: 'inherit' });
}
const guide = fieldGuide();
const guideProject = guide.write(SMALLEST);
const guideBuild = await measureBuild(guideProject);
if (!guideBuild.ok) throw new Error('The guide, whose text the others take, could not be built.');
// The guide is built anew later; its text is kept.
rmSync(TEXTS, { recursive: true, force: true });
mkdirSync(TEXTS, { recursive: true });
copyFileSync(join(guideProject.output, ICON), join(TEXTS, ICON));
for (const code of REAL_CODES) {
  copyFileSync(join(guideProject.output, `${code}.md`), join(TEXTS, `${code}.md`));
}
const articles = (size: number) => articlesOf(ROOT, TEXTS, size);
const runners: Runner[] = [
  guide,
  plain(articles),
  starlight(articles),
  vitepress(articles),
  docusaurus(articles),
].map((peer) => ({ peer, result: nothingOf(peer.name) }));

const browser = await launch();
try {
  await measureSites(browser);
  const larger = SIZES.filter((size) => size !== SMALLEST);
  const largest = Math.max(...larger);
  for (const size of larger) if (size !== largest) await measureBuilds(browser, size, 1);
  // The first round of the smallest was the one whose sites were visited.
  await measureBuilds(browser, SMALLEST, ROUNDS - 1);
  if (larger.length > 0) await measureBuilds(browser, largest, 1);
} finally {
  await browser.close();
  rmSync(guideProject.folder, { recursive: true });
}

/** Pages, searches, Lighthouse and the server, round by round over the sites. */
async function measureSites(browser: Browser): Promise<void> {
  const outputs: string[] = [];
  for (const { peer, result } of runners) {
    const project = peer === guide ? guideProject : peer.write(SMALLEST);
    outputs.push(project.output);
    if (project.command !== undefined) {
      const built = peer === guide ? guideBuild : await measureBuild(project);
      if (!built.ok) throw new Error(`${peer.name} could not be built.`);
      result.sizes.push({ size: SMALLEST, builds: [built] });
      console.log(`${peer.name}: ${JSON.stringify(built)}`);
    }
    compressAll(project.output);
  }
  const nginx = await Nginx.start(outputs);
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [i, { peer, result }] of runners.entries()) {
        const path = peer.article(MEASURED_CODE);
        for (let visit = 0; visit < VISITS_PER_ROUND; visit++) {
          result.pages.push(await measurePage(browser, nginx, i, path));
        }
        if (peer.search) {
          result.searches.push(await measureSearch(browser, nginx, i, path, peer.search));
        }
        result.server.push(await measureServer(nginx.origin(i) + path));
        result.lighthouse.push(await measureLighthouse(nginx.origin(i) + path));
        console.log(`round ${round}: ${peer.name}`);
      }
      save();
    }
    for (const [i, { peer, result }] of runners.entries()) {
      for (const template of peer.templates ?? []) {
        result.templates.set(template, await measureLighthouse(nginx.origin(i) + template));
      }
      const sized = result.sizes.find(({ size }) => size === SMALLEST);
      const weight = medianOf(result.pages, ({ bytes }) => bytes);
      if (sized && weight !== undefined) sized.weight = weight;
    }
    save();
  } finally {
    await nginx.stop();
  }
}

/** The builds of one size, round by round over the generators, and the weight of an article. */
async function measureBuilds(browser: Browser, size: number, rounds: number): Promise<void> {
  if (rounds < 1) return;
  const generators = runners
    .filter(({ result }) => result.sizes.length > 0)
    .map(({ peer, result }) => ({ peer, project: peer.write(size), sized: sizedOf(result, size) }));
  for (let round = 1; round <= rounds; round++) {
    for (const { peer, project, sized } of generators) {
      const built = await measureBuild(project);
      sized.builds.push(built);
      if (built.ok && round === rounds && sized.weight === undefined) {
        sized.weight = await weigh(browser, project.output, peer.article(MEASURED_CODE));
      }
      if (round === rounds) rmSync(project.folder, { recursive: true });
      console.log(`${size} codes: ${peer.name}: ${JSON.stringify(built)}`);
      save();
    }
  }
}

function sizedOf({ sizes }: SiteResult, size: number): SizeResult {
  const known = sizes.find((sized) => sized.size === size);
  if (known) return known;
  const sized: SizeResult = { size, builds: [] };
  sizes.push(sized);
  sizes.sort((a, b) => a.size - b.size);
  return sized;
}

/** Keeps what is known so far, so that a run that is cut short leaves its tables. */
function save(): void {
  const results = runners.map(({ result }) => result);
  writeFileSync(join(BENCH, 'dist/results.json'), JSON.stringify(results, printMap, 2));
  writeReport(join(BENCH, 'README.md'), results, about());
}

/** JSON has no maps. */
function printMap(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function about(): string {
  const versions = MEASURED_PACKAGES.map((name) => `${name} ${packageJson.devDependencies[name]}`);
  const memory = Math.round(totalmem() / 1e9);
  return `Measured on ${new Date().toISOString().slice(0, 10)} on a machine with ${availableParallelism()} processors and ${memory} GB of memory: Node ${process.version}, Chromium ${browser.version()}, ${versions.join(', ')}.`;
}
