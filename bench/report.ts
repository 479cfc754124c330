import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { QUERIES } from './articles.ts';
import { quantile, type Figures } from './figures.ts';
import { HOSTS } from './nginx.ts';
import { BENCH, GUIDE } from './sites.ts';

const README = join(BENCH, 'README.md');
const BEGIN = '<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/** What is measured. Where a page is named, it is the address of an article. */
export const WHAT = {
  build: 'Build, s',
  processor: 'Build, processor, s',
  output: 'Site, MB',
  bytes: (page: string) => `${page}: bytes`,
  saved: (page: string) => `${page}: bytes, if the browser saves data`,
  requests: (page: string) => `${page}: requests`,
  scripts: (page: string) => `${page}: bytes of scripts before they are used`,
  lcp: (page: string) => `${page}: largest contentful paint, ms`,
  answer: (query: string) => `“${query}”: first answer, ms`,
  answerBytes: (query: string) => `“${query}”: bytes of the first answer`,
  perSecond: 'nginx: requests per second',
  p99: 'nginx: 99th percentile, ms',
  score: 'Lighthouse: the least of four scores',
} as const;

/** The groups of figures that no host changes. */
export const BUILDS = 'Builds';
export const LIGHTHOUSE = 'Lighthouse';

/** Who was measured, and where. */
export interface Subjects {
  readonly about: string;
  readonly sites: readonly string[];
  /** The site written by hand, and the peers that the marks name, Starlight first. */
  readonly plain: string;
  readonly peers: readonly string[];
  /** The addresses of the median article, and of all that were visited. */
  readonly median: string;
  readonly pages: readonly string[];
}

/** A mark: what was reached, and the limits of it. */
interface Mark {
  readonly label: string;
  readonly reached: number | undefined;
  readonly least?: number;
  readonly most?: number;
}

/** Writes the tables into the README. */
export function writeReport(figures: Figures, subjects: Subjects): void {
  const text = readFileSync(README, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < 0) throw new Error('The README has no place for the tables.');
  const marks = marksOf(figures, subjects);
  const tables = [
    subjects.about,
    markTable(marks),
    misses(marks),
    ...[...HOSTS, BUILDS]
      .filter((group) => figures.measured(group).length > 0)
      .map((group) => groupTable(figures, group, subjects.sites)),
    lighthouseTable(figures, subjects.sites),
    dataTable(),
  ];
  writeFileSync(
    README,
    `${text.slice(0, before)}${BEGIN}\n\n${tables.join('\n\n')}\n\n${text.slice(after)}`,
  );
}

function marksOf(figures: Figures, subjects: Subjects): Mark[] {
  const { plain, peers, median, pages } = subjects;
  const [starlight = ''] = peers;
  const own = GUIDE.name;
  const ofHost = (host: string): Mark[] => {
    const of = (site: string, what: string) => figures.median(site, host, what);
    const best = (what: string) => least(peers.map((site) => of(site, what)));
    return [
      {
        label: `${median}: bytes, of Starlight’s`,
        reached: ratio(of(own, WHAT.bytes(median)), of(starlight, WHAT.bytes(median))),
        most: 0.33,
      },
      { label: WHAT.scripts(median), reached: of(own, WHAT.scripts(median)), most: 3000 },
      ...pages.flatMap((page) => [
        {
          label: `${page}: largest contentful paint, of one HTML file’s`,
          reached: ratio(of(own, WHAT.lcp(page)), of(plain, WHAT.lcp(page))),
          most: 1.15,
        },
        {
          label: `${page}: largest contentful paint, of the best peer’s`,
          reached: ratio(of(own, WHAT.lcp(page)), best(WHAT.lcp(page))),
          most: 0.75,
        },
      ]),
      ...QUERIES.map(({ query }) => WHAT.answer(query)).flatMap((what) => [
        { label: what, reached: of(own, what), most: 600 },
        {
          label: `${what}, of the best peer’s`,
          reached: ratio(of(own, what), best(what)),
          most: 1,
        },
      ]),
      {
        label: `${WHAT.perSecond}, of one HTML file’s`,
        reached: ratio(of(own, WHAT.perSecond), of(plain, WHAT.perSecond)),
        least: 0.95,
      },
      {
        label: `${WHAT.p99}, of one HTML file’s`,
        reached: ratio(of(own, WHAT.p99), of(plain, WHAT.p99)),
        most: 1.05,
      },
    ];
  };
  const seconds = (site: string) => figures.median(site, BUILDS, WHAT.build);
  return [
    ...HOSTS.flatMap((host) =>
      ofHost(host).map((mark) => ({ ...mark, label: `${host}: ${mark.label}` })),
    ),
    { label: 'Build, of Starlight’s', reached: ratio(seconds(own), seconds(starlight)), most: 1 },
    {
      label: WHAT.score,
      reached: least(
        figures.measured(LIGHTHOUSE).flatMap((page) => figures.of(own, LIGHTHOUSE, page)),
      ),
      least: 100,
    },
  ];
}

function markTable(marks: readonly Mark[]): string {
  return table(
    ['Mark', 'Limit', 'Reached', ''],
    marks.map((mark) => [
      mark.label,
      mark.least === undefined ? `≤ ${printed(mark.most)}` : `≥ ${printed(mark.least)}`,
      printed(mark.reached),
      mark.reached === undefined ? 'not measured' : isMissed(mark) ? '**missed**' : 'reached',
    ]),
  );
}

function isMissed({ reached = NaN, least = -Infinity, most = Infinity }: Mark): boolean {
  return reached < least || reached > most;
}

/** Names every mark that is not known to be reached. */
function misses(marks: readonly Mark[]): string {
  const lines = [
    ['Missed', marks.filter(isMissed)] as const,
    ['Not measured', marks.filter(({ reached }) => reached === undefined)] as const,
  ].flatMap(([title, of]) =>
    of.length > 0
      ? [[`**${title} (${of.length}):**\n`, ...of.map(({ label }) => `- ${label}`)].join('\n')]
      : [],
  );
  return lines.join('\n\n') || 'Every mark is reached.';
}

/** The medians of one group for each site, with the middle half of the figures. */
function groupTable(figures: Figures, group: string, sites: readonly string[]): string {
  return table(
    [group, ...sites],
    figures
      .measured(group)
      .map((what) => [what, ...sites.map((site) => cell(figures.of(site, group, what)))]),
  );
}

function cell(all: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => printed(quantile(all, part)));
  return low === high ? (middle ?? '') : `${middle ?? ''} (${low ?? ''}–${high ?? ''})`;
}

function lighthouseTable(figures: Figures, sites: readonly string[]): string {
  return table(
    ['Lighthouse', 'Performance', 'Accessibility', 'Best practices', 'SEO'],
    sites.flatMap((site) =>
      figures
        .measured(LIGHTHOUSE)
        .map((page) => ({ page, scores: figures.of(site, LIGHTHOUSE, page) }))
        .filter(({ scores }) => scores.length > 0)
        .map(({ page, scores }) => [`${site}: ${page}`, ...scores.map(printed)]),
    ),
  );
}

/** What the guide’s search and Identify load. */
function dataTable(): string {
  const folder = join(GUIDE.output, 'data');
  return table(
    ['Data, bytes', 'As it is', 'gzip 6', 'brotli'],
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const forms = [bytes, gzipSync(bytes, { level: 6 }), brotliCompressSync(bytes)];
        return [`\`data/${name}\``, ...forms.map(({ length }) => printed(length))];
      }),
  );
}

/** A table in Markdown, whose first column is text. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function printed(figure: number | undefined): string {
  if (figure === undefined) return '–';
  if (figure >= 100 || Number.isInteger(figure)) return Math.round(figure).toLocaleString('en');
  return figure.toFixed(figure < 10 ? 2 : 1);
}

function ratio(figure: number | undefined, to: number | undefined): number | undefined {
  return figure === undefined || to === undefined ? undefined : figure / to;
}

function least(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
