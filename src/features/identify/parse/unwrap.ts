import { blocksOf, dedent, unquote } from './block.ts';
import { unpackRecord } from './unpack-record.ts';
import { stripPrefix } from './prefix.ts';

/** The lines of a pasted text without what was wrapped around them. */
export interface Unwrapped {
  readonly lines: readonly string[];
  /** For each line, which line of the pasted text it comes from, counted from 1. */
  readonly numbers: readonly number[];
}

const LINE_END = /\r\n?/g;

/** Characters without width: soft hyphen, zero-width space and joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** No-break spaces, which copying from a page or a chat leaves. */
const NO_BREAK_SPACE = /[\u00A0\u202F]/g;

/** Quotes that word processors and chats make of the straight ones. */
const CURLY_QUOTE = /[\u201C\u201D]/g;

/** Entities, which copying from the source of a page leaves; only where no straight quote is. */
const ENTITY = /&(quot|lt|gt|amp|#39);/g;

const CHARACTERS: Readonly<Record<string, string>> = {
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
  '#39': "'",
};

/**
 * Colours of a terminal (ECMA-48, section 5.4, https://invisible-island.net/xterm/ecma-48-parameter-format.html)
 * and links (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
 */
const ESCAPE_SEQUENCE =
  /\u001B(?:\[[0-?]{0,24}[ -/]{0,4}[@-~]|\][^\u0007\u001B]{0,400}(?:\u0007|\u001B\\))/g;

/** The fences of Markdown and Slack, `{code}` and `{noformat}` of Jira, each alone in its line. */
const FENCE =
  /^\s{0,9}(?:`{3,9}[\w+.-]{0,20}|~{3,9}[\w+.-]{0,20}|\{(?:code|noformat|quote)[^{}]{0,80}\})\s{0,9}$/;

/** Slack and people put the first and last line beside the fence. */
const FENCE_BESIDE = /^`{3}(?=[^`])|`{3}$/g;

/** More empty lines in a row than these tell nothing. */
const MOST_EMPTY = 4;

/** Takes off what terminals, mail, chats, containers and collectors of logs put around a text. */
export function unwrap(text: string): Unwrapped {
  const raw = text
    .replace(INVISIBLE, '')
    .replace(NO_BREAK_SPACE, ' ')
    .replace(CURLY_QUOTE, '"')
    .replace(ESCAPE_SEQUENCE, '')
    .replace(LINE_END, '\n')
    .split('\n')
    .map((line) => withoutFence(withoutEntities(line)));
  const lines: string[] = [];
  const numbers: number[] = [];
  let number = 1;
  for (const { hasText, block } of blocksOf(raw)) {
    const inner = hasText ? dedent(unquote(block)) : block.slice(0, MOST_EMPTY).fill('');
    inner.forEach((line, i) => {
      for (const unpacked of unpackRecord(stripPrefix(line))) {
        lines.push(stripPrefix(unpacked));
        numbers.push(number + i);
      }
    });
    number += block.length;
  }
  return { lines, numbers };
}

function withoutEntities(line: string): string {
  if (!line.includes('&quot;') || line.includes('"')) return line;
  return line.replace(ENTITY, (entity, name: string) => CHARACTERS[name] ?? entity);
}

function withoutFence(line: string): string {
  if (!line.includes('`') && !line.includes('{') && !line.includes('~')) return line;
  return FENCE.test(line) ? '' : line.replace(FENCE_BESIDE, '');
}
