/** How far down the window a section's heading has come when it counts as being read. */
const READING_LINE = 0.3;

/**
 * Which section is being read.
 *
 * @param tops distances of the sections' headings from the top of the window, in document order, px
 * @param height of the window, px
 * @param atEnd whether the page cannot be scrolled further
 * @returns the place of the section in the list, or -1 above the first one
 */
export function sectionInView(tops: readonly number[], height: number, atEnd: boolean): number {
  const line = atEnd ? height : height * READING_LINE;
  return tops.findLastIndex((top) => top <= line);
}
