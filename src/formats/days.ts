import type { Article } from '../catalog/model.ts';

/** A date as its day: `2026-11-22`. */
export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** When a reader last got to see something new in these articles. */
export function lastChange(articles: readonly Article[]): Date {
  const times = articles.flatMap(({ changes }) => changes.map(({ date }) => date.getTime()));
  return new Date(Math.max(...times));
}
