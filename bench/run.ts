import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import packageJson from './package.json' with { type: 'json' };
import { countCodes, MEASURED_CODE, QUERIES } from './content.ts';
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
import { BENCH, ROOT } from './peers/files.ts';
import type { Peer, Project } from './peers/peer.ts';
import { plain } from './peers/plain.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { machine, reportOf, writeTables } from './report.ts';
import { medianOf, nothingOf, type SiteResult, type SizeResult } from './results.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,200' },
    rounds: { type: 'string', default: '3' },
  },
});
/** The guide as it is, which is visited, and larger ones, which are only built. */
const SMALLEST = countCodes(ROOT);
const LARGER = values.sizes
  .split(',')
  .map(Number)
  .filter((size) => size > SMALLEST);
const ROUNDS = Number(values.rounds);
/** Visits are short, and their paints vary. */
const VISITS_PER_ROUND = 3;
const MEASURED_PACKAGES = [
  '@astrojs/starlight',
  'vitepress',
  '@docusaurus/core',
  '@easyops-cn/docusaurus-search-local',
  'lighthouse',
] as const;

/** A site in the run, and its results so far. */
interface Runner {
  readonly peer: Peer;
  readonly result: SiteResult;
}

mkdirSync(join(BENCH, 'dist'), { recursive: true });
const runners: Runner[] = [fieldGuide(), plain(), starlight(), vitepress(), docusaurus()].map(
  (peer) => ({ peer, result: nothingOf(peer.name) }),
);

const browser = await launch();
try {
  await measureSites(browser);
  // The first build of the smallest was the one whose pages were visited.
  await measureBuilds(browser, SMALLEST, ROUNDS - 1);
  for (const size of LARGER) await measureBuilds(browser, size, 1);
} finally {
  await browser.close();
}

/** Measures pages, searches, Lighthouse and the server: in each round, every site once. */
async function measureSites(browser: Browser): Promise<void> {
  const projects: Project[] = [];
  for (const { peer, result } of runners) {
    const project = peer.write(SMALLEST);
    projects.push(project);
    if (project.command !== undefined) {
      const built = await measureBuild(project);
      if (!built.ok) throw new Error(`${peer.name} could not be built.`);
      result.sizes.push({ size: SMALLEST, builds: [built] });
      console.log(`${peer.name}: ${JSON.stringify(built)}`);
    }
    compressAll(project.output);
  }
  const nginx = await Nginx.start(projects.map(({ output }) => output));
  try {
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [i, { peer, result }] of runners.entries()) {
        const path = peer.article(MEASURED_CODE);
        for (let visit = 0; visit < VISITS_PER_ROUND; visit++) {
          result.pages.push(await measurePage(browser, nginx, i, path));
        }
        const { search } = peer;
        if (search) {
          for (const query of QUERIES) {
            result.searches.push(await measureSearch(browser, nginx, i, path, search, query));
          }
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
    for (const { folder } of projects) rmSync(folder, { recursive: true });
  }
}

/** Measures the builds of one size, in each round every generator once, and the weight of an article. */
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

/** Writes the results so far, so that a run that is cut short leaves its tables. */
function save(): void {
  const results = runners.map(({ result }) => result);
  writeFileSync(join(BENCH, 'dist/results.json'), JSON.stringify(results, printMap, 2));
  writeTables(join(BENCH, 'README.md'), 'run.ts', reportOf(results, about()));
}

/** JSON has no maps. */
function printMap(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}

function about(): string {
  const versions = MEASURED_PACKAGES.map((name) => `${name} ${packageJson.devDependencies[name]}`);
  return `${machine(browser.version())} Packages: ${versions.join(', ')}.`;
}
