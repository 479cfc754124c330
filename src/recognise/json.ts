/** A longer value is not read. */
const MOST_CHARACTERS = 1_000_000;

/** More levels than bodies and records have; bounds what brackets that nobody closes make it look at. */
const MOST_LEVELS = 16;

/** What can be in a JSON text outside of strings (https://datatracker.ietf.org/doc/html/rfc8259#section-2), up to a bracket or a quote. */
const BETWEEN = /[ \t0123456789,:+\-.aeflnrstuE]*/y;

/** The rest of a string, and its closing quote. */
const STRING = /(?:[^"\\]|\\.)*"/y;

/**
 * Where the JSON object or array ends that begins at a bracket: the number of lines that it takes, or undefined if
 * it is not such a value. Takes time linear in its length.
 *
 * @param from the column of the bracket
 */
export function linesOfJson(
  lines: readonly string[],
  at: number,
  from: number,
): number | undefined {
  let levels = 0;
  let length = 0;
  for (let line = at; line < lines.length && length < MOST_CHARACTERS; line++) {
    const text = lines[line] ?? '';
    for (let column = line === at ? from : 0; column < text.length;) {
      const char = text.charAt(column);
      const inside = char === '"' ? STRING : BETWEEN;
      if ((char === '{' || char === '[') && ++levels > MOST_LEVELS) return undefined;
      if (char === '}' || char === ']') levels--;
      inside.lastIndex = '{[}]"'.includes(char) ? column + 1 : column;
      if (levels === 0) return line - at + 1;
      if (!inside.test(text) || inside.lastIndex === column) return undefined;
      column = inside.lastIndex;
    }
    length += text.length + 1;
  }
  return undefined;
}
