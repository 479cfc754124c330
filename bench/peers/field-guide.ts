import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { ProjectCopy } from '../../tests/support/project-copy.ts';
import {
  codesOf,
  MODEL_CODE,
  REAL_CODES,
  renumber,
  SITE_URL,
  splitFrontMatter,
} from '../content.ts';
import { ROOT } from './files.ts';
import type { Peer } from './peer.ts';

const PERMALINKS = 'tests/permalinks.txt';

/** A copy of this project; beyond the six real articles with content that obeys all of its rules. */
export function fieldGuide(): Peer {
  return {
    name: 'Field Guide',
    article: (code) => `/${code}`,
    search: {
      open: '.search-link',
      box: 'dialog input[type=search]',
      result: 'dialog [role=option]',
    },
    // The page for what was not found is missing: Lighthouse scores no page that is an error.
    templates: [
      '/',
      '/4xx',
      '/seen-in/log',
      '/samples/499',
      '/products',
      '/products/nginx',
      '/search',
      '/identify',
      '/about',
    ],
    write: (size) => {
      const copy = new ProjectCopy();
      const added = codesOf(ROOT, size).filter((code) => !REAL_CODES.includes(code));
      if (added.length > 0) {
        liftLimits(copy);
        for (const code of added) addCode(copy, code);
        addPermalinks(copy, added);
      }
      return {
        folder: copy.folder,
        command: [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build'],
        env: { ASTRO_TELEMETRY_DISABLED: '1', SITE_URL },
        leftovers: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
        output: join(copy.folder, 'dist'),
      };
    },
  };
}

/** Lets a code of this copy have up to five digits. */
function liftLimits(copy: ProjectCopy): void {
  copy.edit('src/schemas/code.ts', 'z.int().min(100).max(999)', 'z.int().min(100).max(99_999)');
  // Larger numbers are in the nine classes too, whose list is on every page.
  copy.edit(
    'src/catalog/classes.ts',
    '`${Math.floor(code / 100)}xx`',
    '`${Number(String(code).charAt(0))}xx`',
  );
  // 1016 and 1033 are aliases.
  copy.edit(
    'src/integrations/built-site.ts',
    String.raw`/^\d{3}\.html$/`,
    String.raw`/^(?!1016|1033)\d{3,5}\.html$/`,
  );
}

function addCode(copy: ProjectCopy, code: number): void {
  const { data, body } = splitFrontMatter(
    renumber(copy.read(`content/codes/${MODEL_CODE}.mdx`), code),
  );
  const meanings = Array.isArray(data['meanings']) ? data['meanings'] : [];
  const own = {
    ...ownAliases(data, code),
    code,
    meanings: meanings.map((one) => ownAliases(one, code)),
  };
  copy.write(`content/codes/${code}.mdx`, `---\n${dump(own)}---\n${body}`);
  for (const file of readdirSync(join(ROOT, 'content/samples'))) {
    if (!file.startsWith(`${MODEL_CODE}-`)) continue;
    const sample = copy.read(`content/samples/${file}`);
    copy.write(`content/samples/${renumber(file, code)}`, renumber(sample, code));
  }
}

/** An entry whose aliases lead to nothing else: those without the number get it. */
function ownAliases(entry: unknown, code: number): Record<string, unknown> {
  const data = Object.fromEntries(Object.entries(entry ?? {}));
  const aliases = Array.isArray(data['aliases']) ? data['aliases'].map(String) : [];
  return { ...data, aliases: aliases.map((alias) => ownAlias(alias, code)) };
}

function ownAlias(alias: string, code: number): string {
  return alias.split('-').includes(String(code)) ? alias : `${alias}-${code}`;
}

/** Promises the addresses of the new codes, as the build demands of whatever it publishes. */
function addPermalinks(copy: ProjectCopy, added: readonly number[]): void {
  const list = copy.read(PERMALINKS);
  const own = new RegExp(String.raw`^/(samples/)?${MODEL_CODE}\b`);
  const lines = list.split('\n').filter((line) => !line.startsWith('#') && line !== '');
  const pages = lines.filter((line) => own.test(line) && !line.includes(' '));
  const aliases = lines
    .map((line) => line.split(' '))
    .filter(([, target]) => target !== undefined && own.test(target));
  const more = added.flatMap((code) => [
    ...pages.map((line) => renumber(line, code)),
    ...aliases.map(
      ([alias = '', target = '']) =>
        `/${ownAlias(renumber(alias.slice(1), code), code)} ${renumber(target, code)}`,
    ),
    `/${String(code).charAt(0)}xx`,
  ]);
  copy.write(
    PERMALINKS,
    [list.trimEnd(), ...new Set(more.filter((line) => !lines.includes(line))), ''].join('\n'),
  );
}
