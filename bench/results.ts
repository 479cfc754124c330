import type { BuildResult } from './measure/build.ts';
import type { LighthouseResult } from './measure/lighthouse.ts';
import type { PageResult } from './measure/page.ts';
import type { SearchResult } from './measure/search.ts';
import type { ServerResult } from './measure/server.ts';

/** What was measured of one size of a site. */
export interface SizeResult {
  readonly size: number;
  readonly builds: BuildResult[];
  /** The bytes of an article of that site. */
  weight?: number;
}

/** All that was measured of one site. */
export interface SiteResult {
  readonly name: string;
  readonly pages: PageResult[];
  readonly searches: SearchResult[];
  readonly lighthouse: LighthouseResult[];
  /** The same of other pages of the site, by their paths. */
  readonly templates: Map<string, LighthouseResult>;
  readonly server: ServerResult[];
  readonly sizes: SizeResult[];
}

/** A site of which nothing is known yet. */
export function nothingOf(name: string): SiteResult {
  return {
    name,
    pages: [],
    searches: [],
    lighthouse: [],
    templates: new Map(),
    server: [],
    sizes: [],
  };
}

/** The middle of some figures, or undefined if there are none. */
export function median(figures: readonly number[]): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The median of a field over the rounds. */
export function medianOf<T>(
  rounds: readonly T[],
  figure: (round: T) => number,
): number | undefined {
  return median(rounds.map(figure));
}
