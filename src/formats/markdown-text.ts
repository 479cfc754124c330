/** Text in which pairs of `backticks` mark code, as Markdown that reads the same. */
export function escapeMarkdown(text: string): string {
  // Odd parts stand between backticks.
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? `\`${part}\`` : part.replace(/[\\*_[\]<>|]/g, '\\$&')))
    .join('');
}

/** Raw text as a fenced block that no run of backticks in it can end. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** Any text as code within a line. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}
