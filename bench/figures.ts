import { writeFileSync } from 'node:fs';

/** What has failed so often is not tried again. */
const MOST_FAILURES = 3;

/** All single figures of a run, by the site, by the host or the build, and by what they are; and what has failed. */
export class Figures {
  readonly #all = new Map<string, number[]>();
  readonly #failures = new Map<string, number>();

  add(site: string, group: string, what: string, figure: number): void {
    const key = keyOf(site, group, what);
    const known = this.#all.get(key);
    if (known) known.push(figure);
    else this.#all.set(key, [figure]);
  }

  of(site: string, group: string, what: string): readonly number[] {
    return this.#all.get(keyOf(site, group, what)) ?? [];
  }

  median(site: string, group: string, what: string): number | undefined {
    return quantile(this.of(site, group, what), 0.5);
  }

  /** What was measured in a group, in the order in which it first was. */
  measured(group: string): string[] {
    const keys = [...this.#all.keys()].map((key) => key.split(' | '));
    return [...new Set(keys.flatMap(([, of, what = '']) => (of === group ? [what] : [])))];
  }

  /** Does something that may fail without an end of the run, unless it has failed too often. */
  async attempt(name: string, action: () => Promise<void> | void): Promise<void> {
    const failed = this.#failures.get(name) ?? 0;
    if (failed >= MOST_FAILURES) return;
    try {
      await action();
    } catch (error) {
      console.error(`${name} failed:`, error);
      this.#failures.set(name, failed + 1);
    }
  }

  /** What has failed, and how many times. */
  get failures(): ReadonlyMap<string, number> {
    return this.#failures;
  }

  save(file: string): void {
    const maps = { figures: [...this.#all], failures: [...this.#failures] };
    writeFileSync(file, JSON.stringify(maps, null, 1));
  }
}

/** The figure below which a part of all figures is. */
export function quantile(figures: readonly number[], part: number): number | undefined {
  const sorted = figures.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place % 1);
}

function keyOf(...parts: string[]): string {
  return parts.join(' | ');
}
