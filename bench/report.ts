import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  requests: (page: string) => `${page}: requests`,
  scripts: (page: string) => `${page}: bytes of scripts before anything is used`,
  words: (page: string) => `${page}: words`,
  tables: (page: string) => `${page}: tables`,
  blocks: (page: string) => `${page}: blocks of code`,
  lcp: (page: string) => `${page}: largest contentful paint, ms`,
  answer: (query: string) => `“${query}”: first answer after the last letter, ms`,
  answerInAll: (query: string) =>
    `“${query}”: first answer after the search is opened, without typing, ms`,
  answerBytes: (query: string) => `“${query}”: bytes of the first answer`,
  perSecond: 'nginx: requests per second',
  p99: 'nginx: 99th percentile, ms',
} as const;

/** The groups of figures that no host changes. */
export const BUILDS = 'Builds';
export const LIGHTHOUSE = 'Lighthouse';

/** Why a mark is missed, if it is: what traces and the log of nginx have shown. */
const WHY = {
  bytes:
    'The page, with all styles in it, is the largest part. Each answer has a head of about 700 bytes, Starlight’s of about 270. The scripts of citing, copying and the theme, the numerals, the icon and the style sheet for print are the rest.',
  scripts: 'Citing, copying, the theme and the loading of the search have scripts on each article.',
  paint:
    'Chromium’s parser paints a part of a small file before it has read the rest. The guide’s page arrives in one piece, and all of its elements are styled and laid out before the first is painted. On /499 the styles cost about 100 of 180 ms; cutting the page after the introduction, or dropping links, scripts, the font or the policy, changes nothing that can be measured.',
  answer:
    'A first search loads its code and the names of all meanings at once, and reads them on the slow processor.',
  nginx:
    'With gzip on the fly, nginx compresses each answer again, and the guide’s page is several times as long as the plain file, with all styles in it. With copies compressed ahead of time (`npm run compress`) it only sends a file, and the heads are the difference.',
  build:
    'For each code the guide writes a page, a page of its samples, a picture, JSON, Markdown and short names, and checks each of them. Starlight writes one page.',
  lighthouse: 'The table of Lighthouse names the page and the score.',
} as const;

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

/** A mark, and why it may be missed. */
interface Mark {
  readonly label: string;
  readonly least?: number;
  readonly most?: number;
  /** What is reached on each host, or once if hosts change nothing. */
  readonly reached: readonly (number | undefined)[];
  readonly why: string;
}

/** The tables of a run, in Markdown. */
export function tablesOf(figures: Figures, subjects: Subjects): string {
  const marks = marksOf(figures, subjects);
  return [
    subjects.about,
    markTable(marks),
    misses(marks),
    ...[...HOSTS, BUILDS]
      .filter((group) => figures.measured(group).length > 0)
      .map((group) => groupTable(figures, group, subjects.sites)),
    lighthouseTable(figures, subjects.sites),
  ].join('\n\n');
}

/** Puts the tables of a run into the README. */
export function writeTables(tables: string): void {
  const text = readFileSync(README, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < 0) throw new Error('The README has no place for the tables.');
  writeFileSync(README, `${text.slice(0, before)}${BEGIN}\n\n${tables}\n\n${text.slice(after)}`);
}

function marksOf(figures: Figures, subjects: Subjects): Mark[] {
  const { plain, peers, median, pages } = subjects;
  const [starlight = ''] = peers;
  const own = GUIDE.name;
  /** The guide’s median on each host, or its multiple of the least median of others. */
  const onHosts = (what: string, others?: readonly string[]) =>
    HOSTS.map((host) => {
      const reached = figures.median(own, host, what);
      if (!others) return reached;
      return ratio(reached, least(others.map((site) => figures.median(site, host, what))));
    });
  const buildOf = (site: string) => figures.median(site, BUILDS, WHAT.build);
  const scores = figures.measured(LIGHTHOUSE).flatMap((page) => figures.of(own, LIGHTHOUSE, page));
  return [
    {
      label: `${WHAT.bytes(median)}, of Starlight’s`,
      most: 0.33,
      reached: onHosts(WHAT.bytes(median), [starlight]),
      why: WHY.bytes,
    },
    {
      label: WHAT.scripts(median),
      most: 3000,
      reached: onHosts(WHAT.scripts(median)),
      why: WHY.scripts,
    },
    ...pages.map(WHAT.lcp).flatMap((what) => [
      {
        label: `${what}, of one HTML file’s`,
        most: 1.15,
        reached: onHosts(what, [plain]),
        why: WHY.paint,
      },
      {
        label: `${what}, of the best peer’s`,
        most: 0.75,
        reached: onHosts(what, peers),
        why: WHY.paint,
      },
    ]),
    ...QUERIES.map(({ query }) => WHAT.answer(query)).flatMap((what) => [
      { label: what, most: 600, reached: onHosts(what), why: WHY.answer },
      {
        label: `${what}, of the best peer’s`,
        most: 1,
        reached: onHosts(what, peers),
        why: WHY.answer,
      },
    ]),
    {
      label: `${WHAT.perSecond}, of one HTML file’s`,
      least: 0.95,
      reached: onHosts(WHAT.perSecond, [plain]),
      why: WHY.nginx,
    },
    {
      label: `${WHAT.p99}, of one HTML file’s`,
      most: 1.05,
      reached: onHosts(WHAT.p99, [plain]),
      why: WHY.nginx,
    },
    {
      label: `${WHAT.build}, of Starlight’s`,
      most: 1,
      reached: [ratio(buildOf(own), buildOf(starlight))],
      why: WHY.build,
    },
    {
      label: 'Lighthouse: the least of all scores',
      least: 100,
      reached: [least(scores)],
      why: WHY.lighthouse,
    },
  ];
}

function markTable(marks: readonly Mark[]): string {
  return table(
    ['Mark', 'Limit', ...HOSTS],
    marks.map((mark) => [
      mark.label,
      mark.least === undefined ? `≤ ${printed(mark.most)}` : `≥ ${printed(mark.least)}`,
      ...mark.reached.map((reached) => `${printed(reached)} ${judgement(mark, reached)}`),
    ]),
  );
}

function judgement(
  { least = -Infinity, most = Infinity }: Mark,
  reached: number | undefined,
): string {
  if (reached === undefined) return 'not measured';
  return reached < least || reached > most ? '**missed**' : 'reached';
}

/** Names every mark that is missed, with its reason. */
function misses(marks: readonly Mark[]): string {
  const missed = marks.filter((mark) =>
    mark.reached.some((reached) => judgement(mark, reached) === '**missed**'),
  );
  const lines = Array.from(
    Map.groupBy(missed, ({ why }) => why),
    ([why, all]) => `- **${all.map(({ label }) => label).join('; ')}.** ${why}`,
  );
  return lines.length > 0
    ? ['What is missed, and why:', '', ...lines].join('\n')
    : 'Every mark is reached.';
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

/** A table in Markdown, whose first column is text. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows]
    .map((cells) => `| ${head.map((_, i) => cells[i] ?? '').join(' | ')} |`)
    .join('\n');
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
