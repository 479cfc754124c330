/** How far below the top of the window a heading stands at least when its section is being read, px. */
const READING_LINE = 120;

/**
 * Which section is being read: the last one whose heading has passed the reading line. That line is
 * near the top of the window, and slides to its bottom while the last window of the page comes into
 * view, so that every section has its turn.
 *
 * @param tops distances of the sections' headings from the top of the window, in document order, px
 * @param height of the window, px
 * @param remaining how far the page can still be scrolled down, px
 * @returns the place of the section in the list, or -1 above the first one
 */
export function sectionInView(tops: readonly number[], height: number, remaining: number): number {
  const slid = Math.max(0, 1 - remaining / height);
  const line = READING_LINE + (height - READING_LINE) * slid;
  return tops.findLastIndex((top) => top <= line);
}
