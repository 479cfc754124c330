/** A page with its history. */
interface Changed {
  readonly changes: readonly { readonly date: Date }[];
}

/** A date as a day: `2026-11-22`. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The date of the newest change on these pages. */
export function lastChange(pages: readonly Changed[]): Date {
  const times = pages.flatMap(({ changes }) => changes.map(({ date }) => date.getTime()));
  return new Date(Math.max(...times));
}
