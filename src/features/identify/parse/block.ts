/** The mark of a quoted line in mail and Markdown. */
const QUOTE = /^\s?>\s?/;
const REQUEST = /^[A-Z]+ \S+ HTTP\//;

/** Mail within mail within mail. */
const MOST_QUOTES = 5;

/** A part of a text: lines that have text, or the empty lines between them. */
export interface Block {
  readonly hasText: boolean;
  readonly block: string[];
}

/** The blocks of a text, in order. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  for (const line of lines) {
    const hasText = line.trim() !== '';
    if (last?.hasText !== hasText) {
      last = { hasText, block: [] };
      blocks.push(last);
    }
    last.block.push(line);
  }
  return blocks;
}

/** Where every line is quoted, the lines without the mark; the request that `curl -v` prints is none. */
export function unquote(block: string[]): string[] {
  let lines = block;
  for (let level = 0; level < MOST_QUOTES; level++) {
    const lead = lines[0]?.trimEnd().endsWith(':') && !QUOTE.test(lines[0]) ? 1 : 0;
    const quoted = lines.slice(lead);
    if (quoted.length === 0 || !quoted.every((line) => QUOTE.test(line))) break;
    const inner = quoted.map((line) => line.replace(QUOTE, ''));
    if (inner[0] !== undefined && REQUEST.test(inner[0]) && !inner.some(isStatusLine)) break;
    lines = [...lines.slice(0, lead), ...inner];
  }
  return lines;
}

function isStatusLine(line: string): boolean {
  return line.startsWith('HTTP/') || line.startsWith('< HTTP/');
}

/** Without the indentation that all lines have. */
export function dedent(block: string[]): string[] {
  let least = Infinity;
  for (const line of block) least = Math.min(least, line.length - line.trimStart().length);
  return least === 0 || least === Infinity ? block : block.map((line) => line.slice(least));
}
