/** The distance of the reading line from the top of the window, px. */
const READING_LINE = 120;

/**
 * Which section is being read: the last one whose heading has passed the reading line. The line is
 * near the top of the window, but slides to the bottom as the page approaches its end, so that every
 * section gets its turn.
 *
 * @param tops distances of the sections' headings from the top of the window, in document order, px
 * @param height the height of the window, px
 * @param remaining how far the page can still be scrolled down, px
 * @returns the index of the section, or -1 above the first one
 */
export function sectionInView(tops: readonly number[], height: number, remaining: number): number {
  const slid = Math.max(0, 1 - remaining / height);
  const line = READING_LINE + (height - READING_LINE) * slid;
  return tops.findLastIndex((top) => top <= line);
}
