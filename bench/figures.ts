/** All single figures of a run, by the site, by the host or the build, and by what they are. */
export class Figures {
  readonly #all = new Map<string, number[]>();

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

  toJSON(): Record<string, number[]> {
    return Object.fromEntries(this.#all);
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
