import { load } from 'js-yaml';
import { z } from 'astro/zod';
import type { Catalog, ProductPage } from '../../src/catalog/model.ts';
import { codeText } from '../../src/shared/code-text.ts';

/** One sender of one code, as another list has it. */
export interface Listed {
  readonly code: number;
  readonly name: string;
  /** Who sends it, in the words of the list. */
  readonly by: string;
  readonly lists: readonly string[];
}

const reasonSchema = z.array(
  z.strictObject({
    codes: z.array(z.number()).describe('The codes.'),
    by: z.string().describe('What the sender’s name in the list contains.'),
    verdict: z.enum(['covered', 'folklore', 'left out']),
    at: z.string().startsWith('/').optional().describe('Where the guide says so.'),
    why: z.string().describe('What was found, or looked for.'),
  }),
);

/** What is said of rows that no meaning of the guide answers by itself. */
export type Reason = z.infer<typeof reasonSchema>[number];

/** What becomes of a row. */
export interface Covered extends Listed {
  readonly verdict: Reason['verdict'] | 'registered' | 'open';
  /** The addresses of the pages that explain it. */
  readonly at: readonly string[];
  readonly why: string;
}

/**
 * Reads a list: tab-separated columns code, name, status, senders and lists, the last two separated by semicolons.
 *
 * @returns a row for each sender
 */
export function parseListed(text: string): Listed[] {
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [code = '', name = '', , senders = '', lists = ''] = line.split('\t');
      return senders.split(/;(?![^(]*\))/).map((by) => ({
        code: Number(code),
        name,
        by: by.trim(),
        lists: lists.split(';').filter((url) => url !== ''),
      }));
    });
}

/** @throws {z.ZodError} if the file does not have the shape of the reasons */
export function parseReasons(text: string): Reason[] {
  return reasonSchema.parse(load(text));
}

/** What becomes of each row, in the order of the list. */
export function coverageOf(
  listed: readonly Listed[],
  reasons: readonly Reason[],
  { articles, products, standards, urls }: Catalog,
): Covered[] {
  return listed.map((row) => {
    const article = articles.find(({ code }) => code === row.code);
    const named = products.filter((product) => isNamed(product, row.by)).map(({ id }) => id);
    const meanings = article?.meanings.filter(({ product }) => named.includes(product.id)) ?? [];
    if (meanings.length > 0) {
      const isConfirmed = meanings.some(({ state }) => state !== 'unconfirmed');
      const at = meanings.map(({ url }) => url);
      return { ...row, verdict: isConfirmed ? 'covered' : 'folklore', at, why: '' };
    }
    const reason = reasons.find((one) => isAbout(one, row));
    if (reason) {
      const { verdict, at, why } = reason;
      return { ...row, verdict, at: at === undefined ? [] : [at], why };
    }
    const registered = article?.registered ?? standards.find(({ code }) => code === row.code);
    const isStandard = registered !== undefined && row.by.startsWith('IANA');
    if (isStandard || (row.code === 404 && row.by.startsWith('IANA')))
      return { ...row, verdict: 'registered', at: [urls.article(row.code)], why: '' };
    return { ...row, verdict: 'open', at: [], why: '' };
  });
}

/** Whether a reason is about a row. */
export function isAbout({ codes, by }: Reason, row: Listed): boolean {
  return codes.includes(row.code) && row.by.includes(by);
}

function isNamed({ name, spellings }: ProductPage, text: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}:.]+/gu, ' ')} `;
  return [name, ...spellings].some((spelling) =>
    words.includes(
      ` ${spelling
        .toLowerCase()
        .replace(/[^\p{L}\p{N}:.]+/gu, ' ')
        .trim()} `,
    ),
  );
}

/** The table of `docs/coverage.md`. */
export function toMarkdown(rows: readonly Covered[]): string {
  const count = (verdict: Covered['verdict']) =>
    rows.filter((row) => row.verdict === verdict).length;
  const lines = rows
    .filter(({ verdict }) => verdict !== 'registered')
    .map(({ code, name, by, verdict, at, why }) => {
      const pages = at.map((url) => `\`${url}\``).join(', ');
      const says = [pages, why].filter((text) => text !== '').join('. ');
      return `| ${codeText(code)} | ${cell(name)} | ${cell(by)} | ${verdict} | ${cell(says)} |`;
    });
  const registered = rows.filter(({ verdict }) => verdict === 'registered');
  const numbers = [...new Set(registered.map(({ code }) => codeText(code)))].join(', ');
  return `# Coverage

What becomes of every code that other lists have (\`docs/coverage/listed.tsv\`). Written by
\`npm run coverage\` from the content and from \`docs/coverage/reasons.yaml\`.

${rows.length} senders of ${new Set(rows.map(({ code }) => code)).size} codes: ${count('covered')} covered, ${count('registered')} registered, ${count('folklore')} folklore, ${count('left out')} left out, ${count('open')} open.

- **covered**: an article has the meaning.
- **folklore**: lists name it, and nothing was found that sends it.
- **left out**: it is not a status code, or nobody outside one company can meet it.

| Code | Name in the list | Sender in the list | What becomes of it | Where, and why |
| --- | --- | --- | --- | --- |
${lines.join('\n')}

Registered, each with a page: ${numbers}.
`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
