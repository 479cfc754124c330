import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { QUERIES } from './content.ts';
import type { BuildResult } from './measure/build.ts';
import type { LighthouseResult } from './measure/lighthouse.ts';
import type { SearchResult } from './measure/search.ts';
import { medianOf, type SiteResult, type SizeResult } from './results.ts';

const BEGIN = '<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

type Figure = number | undefined;
type Done = Extract<BuildResult, { ok: true }>;

/** A line of a table: what it is, and how to read and print it. */
interface Line<T> {
  readonly label: string;
  readonly of: (subject: T) => Figure;
  readonly print: (figure: number) => string;
}

const whole = (figure: number) => Math.round(figure).toLocaleString('en');
const one = (figure: number) => figure.toFixed(1);
const three = (figure: number) => figure.toFixed(3).replace(/\.?0+$/, '');
const two = (figure: number) => figure.toFixed(2);

/** What is printed of the searches for one query. */
function searchLines(query: string): Line<SiteResult>[] {
  const of = (figure: (search: SearchResult) => number) => (site: SiteResult) =>
    medianOf(searchesFor(site, query), figure);
  return [
    { label: `First search, “${query}”: bytes`, of: of((s) => s.bytes), print: whole },
    { label: `First search, “${query}”: requests`, of: of((s) => s.requests), print: whole },
    { label: `First search, “${query}”: answer, ms`, of: of((s) => s.wait), print: whole },
  ];
}

function searchesFor({ searches }: SiteResult, query: string): SearchResult[] {
  return searches.filter((search) => search.query === query);
}

const PAGE: readonly Line<SiteResult>[] = [
  { label: 'Article, bytes', of: ({ pages }) => medianOf(pages, (p) => p.bytes), print: whole },
  {
    label: 'Article, requests',
    of: ({ pages }) => medianOf(pages, (p) => p.requests),
    print: whole,
  },
  {
    label: 'First contentful paint, ms',
    of: ({ pages }) => medianOf(pages, (p) => p.fcp),
    print: whole,
  },
  {
    label: 'Largest contentful paint, ms',
    of: ({ pages }) => medianOf(pages, (p) => p.lcp),
    print: whole,
  },
  ...QUERIES.flatMap(({ query }) => searchLines(query)),
  {
    label: 'Lighthouse: performance',
    of: ({ lighthouse }) => medianOf(lighthouse, (l) => l.performance),
    print: whole,
  },
  {
    label: 'Lighthouse: accessibility',
    of: ({ lighthouse }) => medianOf(lighthouse, (l) => l.accessibility),
    print: whole,
  },
  {
    label: 'Lighthouse: best practices',
    of: ({ lighthouse }) => medianOf(lighthouse, (l) => l.bestPractices),
    print: whole,
  },
  {
    label: 'Lighthouse: SEO',
    of: ({ lighthouse }) => medianOf(lighthouse, (l) => l.seo),
    print: whole,
  },
  {
    label: 'nginx, requests per second',
    of: ({ server }) => medianOf(server, (s) => s.perSecond),
    print: whole,
  },
  {
    label: 'nginx, 99th percentile, ms',
    of: ({ server }) => medianOf(server, (s) => s.p99),
    print: two,
  },
];

const TEMPLATE: readonly Line<LighthouseResult>[] = [
  { label: 'Performance', of: (l) => l.performance, print: whole },
  { label: 'Accessibility', of: (l) => l.accessibility, print: whole },
  { label: 'Best practices', of: (l) => l.bestPractices, print: whole },
  { label: 'SEO', of: (l) => l.seo, print: whole },
  { label: 'Layout shift', of: (l) => l.layoutShift, print: three },
  { label: 'Blocking time, ms', of: (l) => l.blockingTime, print: whole },
];

const BUILD: readonly Line<SizeResult>[] = [
  { label: 'build, s', of: (size) => medianOf(done(size), (b) => b.seconds), print: one },
  { label: 'processor, s', of: (size) => medianOf(done(size), (b) => b.cpuSeconds), print: one },
  { label: 'peak memory, MB', of: (size) => medianOf(done(size), (b) => b.memory), print: whole },
  { label: 'output, MB', of: (size) => medianOf(done(size), (b) => b.output), print: one },
  { label: 'article, bytes', of: (size) => size.weight, print: whole },
];

/** The tables of a comparison of sites. */
export function reportOf(sites: readonly SiteResult[], about: string): string[] {
  return [
    `${about} ${roundsOf(sites)}`,
    goals(sites),
    pageTable(sites),
    buildTable(sites),
    ...sites.filter(({ templates }) => templates.size > 0).map(templateTable),
  ];
}

/** Writes the tables of a script into the README, between the two comments below the one that names the script. */
export function writeTables(file: string, script: string, tables: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const place = text.indexOf(`<!-- ${script} writes`);
  const [before, after] = [text.indexOf(BEGIN, place), text.indexOf(END, place)];
  if (place < 0 || before < 0 || after < 0)
    throw new Error(`The README has no place for the tables of ${script}.`);
  writeFileSync(
    file,
    `${text.slice(0, before)}${BEGIN}\n\n${tables.join('\n\n')}\n\n${text.slice(after)}`,
  );
}

/** When and where something is measured. */
export function machine(chromium: string): string {
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 1e9);
  return `Measured on ${day} on a machine with ${availableParallelism()} processors and ${memory} GB of memory: Node ${process.version}, Chromium ${chromium}.`;
}

/** How often each figure was measured. A run that was cut short has fewer rounds. */
function roundsOf(sites: readonly SiteResult[]): string {
  const rounds = Math.min(...sites.map(({ lighthouse }) => lighthouse.length));
  const built = sites.find(({ sizes }) => sizes.length > 0)?.sizes ?? [];
  const builds = built.map(({ size, builds }) => `${builds.length} of ${whole(size)} codes`);
  return `Medians; rounds of visits, searches, Lighthouse and wrk: ${rounds}; builds of each generator: ${builds.join(', ')}. In brackets: the multiple of this site’s figure.`;
}

function pageTable(sites: readonly SiteResult[]): string {
  const rows = PAGE.map(({ label, of, print }) => comparison(label, sites.map(of), print));
  return table(['', ...sites.map(({ name }) => name)], rows);
}

function buildTable(sites: readonly SiteResult[]): string {
  const built = sites.filter(({ sizes }) => sizes.length > 0);
  const sizes = built[0]?.sizes.map(({ size }) => size) ?? [];
  const rows = sizes.flatMap((size) =>
    BUILD.map(({ label, of, print }) => {
      const results = built.map((site) => site.sizes.find((result) => result.size === size));
      const cells = comparison(
        `${whole(size)} codes: ${label}`,
        results.map((result) => (result ? of(result) : undefined)),
        print,
      );
      return cells.map((cell, i) => (cell === '–' ? (failure(results[i - 1]) ?? cell) : cell));
    }),
  );
  return table(['', ...built.map(({ name }) => name)], rows);
}

/** What Lighthouse says of each kind of page of one site. */
function templateTable({ name, templates }: SiteResult): string {
  const rows = [...templates].map(([path, result]) => [
    `\`${path}\``,
    ...TEMPLATE.map(({ of, print }) => {
      const figure = of(result);
      return figure === undefined ? '–' : print(figure);
    }),
  ]);
  return table([`Lighthouse, ${name}`, ...TEMPLATE.map(({ label }) => label)], rows);
}

/** A row of figures, each with its ratio to the first, which is this site's. */
function comparison(
  label: string,
  figures: readonly Figure[],
  print: (figure: number) => string,
): string[] {
  const [own] = figures;
  return [
    label,
    ...figures.map((figure, i) => {
      if (figure === undefined) return '–';
      const ratio = i === 0 || own === undefined || own === 0 ? '' : ` (×${two(figure / own)})`;
      return print(figure) + ratio;
    }),
  ];
}

/** A table in Markdown, whose first column is text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The site’s goals, and what it reached. */
function goals(sites: readonly SiteResult[]): string {
  const [own, starlight, plain] = ['Field Guide', 'Starlight', 'One HTML file'].map((name) =>
    sites.find((site) => site.name === name),
  );
  const bytes = (site?: SiteResult) => medianOf(site?.pages ?? [], (p) => p.bytes);
  const lcp = (site?: SiteResult) => medianOf(site?.pages ?? [], (p) => p.lcp);
  const seconds = (site: SiteResult | undefined, size: number) =>
    medianOf(done(site?.sizes.find((result) => result.size === size)), (b) => b.seconds);
  const sizes = own?.sizes.map(({ size }) => size) ?? [];
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const weight = (size: number) => own?.sizes.find((result) => result.size === size)?.weight;
  return table(
    ['Goal', 'Limit', 'Reached', ''],
    [
      goal('Bytes of an article, of Starlight’s', 0.3, bytes(own), bytes(starlight)),
      goal('Largest contentful paint, of one HTML file’s', 1.15, lcp(own), lcp(plain)),
      ...QUERIES.flatMap(({ query }) => {
        const searches = own ? searchesFor(own, query) : [];
        const [sent, wait] = [
          medianOf(searches, (s) => s.bytes),
          medianOf(searches, (s) => s.wait),
        ];
        return [
          goal(`First search, “${query}”: bytes`, 45_000, sent, 1, whole),
          goal(`First search, “${query}”: answer, ms`, 600, wait, 1, whole),
        ];
      }),
      goal(
        `Build time at ${whole(largest)} codes, of Starlight’s`,
        1,
        seconds(own, largest),
        seconds(starlight, largest),
      ),
      goal(
        'Bytes of an article in the largest site, of the smallest’s',
        1.01,
        largest > smallest ? weight(largest) : undefined,
        weight(smallest),
      ),
    ],
  );
}

function goal(
  label: string,
  limit: number,
  figure: Figure,
  against: Figure,
  print = two,
): string[] {
  if (figure === undefined || against === undefined)
    return [label, print(limit), '–', 'not measured'];
  const reached = figure / against;
  return [label, print(limit), print(reached), reached <= limit ? 'reached' : '**missed**'];
}

function done(size: SizeResult | undefined): Done[] {
  return (size?.builds ?? []).filter((build) => build.ok);
}

function failure(size: SizeResult | undefined): string | undefined {
  return size?.builds.flatMap((build) => (build.ok ? [] : build.reason))[0];
}
