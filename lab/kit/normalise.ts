/** Something that differs from run to run, and the placeholder for it when two runs are compared. */
export type Varying = readonly [pattern: RegExp, placeholder: string];

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';

/** What differs in every sample: times, ports, process ids, addresses in memory. */
const EVERYWHERE: readonly Varying[] = [
  [new RegExp(`${WEEKDAY}, \\d{2} ${MONTH} \\d{4} [\\d:]{8} GMT`, 'g'), '<date>'],
  [new RegExp(`\\d{2}/${MONTH}/\\d{4}:[\\d:.]{8,}(?: [+-]\\d{4})?`, 'g'), '<date>'],
  [/\d{4}[-/]\d{2}[-/]\d{2}[T ][\d:]{8}(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?/g, '<date>'],
  [/\b1[7-9]\d{8}\.\d+\b/g, '<epoch>'],
  [/\b1[7-9]\d{8}(?:\d{3})?\b/g, '<epoch>'],
  [
    /(127\.0\.0\.1|localhost|\[::1\]|"?remote_port"?)("?[: ]"? ?(?:port |:)?)\d{4,5}\b/g,
    '$1$2<port>',
  ],
  [/\bport[= ]\d{4,5}\b/g, 'port <port>'],
  [/\b\d+#\d+: \*\d+/g, '<pid>#<tid>: *<connection>'],
  [/0x[0-9a-f]{4,}/g, '<address>'],
];

/** A measured time: seconds with three decimals or more, or milliseconds. */
const SECONDS = /(?<![\d.])\d+\.\d{3,}(?![\d.])/g;
const MILLISECONDS = /\b(\d+) (ms|milliseconds)\b/g;

/**
 * A text with placeholders for what differs from run to run. Measured times are rounded to whole
 * seconds, so that waiting three seconds instead of one is still a difference.
 *
 * @param versions of the software, such as `nginx 1.22.1`; each is replaced wherever it is printed
 */
export function normalise(
  text: string,
  versions: readonly string[],
  varying: readonly Varying[] = [],
): string {
  let result = text;
  for (const [pattern, placeholder] of [...varying, ...EVERYWHERE]) {
    result = result.replace(pattern, placeholder);
  }
  for (const entry of versions) {
    result = result.replace(onItsOwn(entry.replace(/^.* /, '')), '<version>');
  }
  return result
    .replace(SECONDS, (seconds) => `~${Math.round(Number(seconds))}`)
    .replace(MILLISECONDS, (_, count: string, unit: string) => {
      return `~${Math.round(Number(count) / 1000) * 1000} ${unit}`;
    });
}

/** Matches a version that is not part of another number: not the 6.2 of 16.2, 6.25 or 6.2.1. */
function onItsOwn(version: string): RegExp {
  return new RegExp(`(?<![\\d.])${version.replace(/\W/g, '\\$&')}(?!\\.?\\d)`, 'g');
}
