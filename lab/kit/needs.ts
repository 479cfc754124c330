import { loadRecording, scriptIds } from './scripts.ts';

const BEGIN = '<!-- needs:begin -->';
const END = '<!-- needs:end -->';

/** The guide of the lab with the table of what each script needs written anew from the scripts. */
export async function needsWriter(): Promise<(guide: string) => string> {
  const table = await needsTable();
  return (guide) => {
    const [before = '', rest = ''] = guide.split(BEGIN);
    const [, after = ''] = rest.split(END);
    return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
  };
}

/** A row for each set of needs, with the scripts that have it. */
async function needsTable(): Promise<string> {
  const scripts = await Promise.all(
    (await scriptIds()).map(async (id) => {
      const { software } = await loadRecording(id);
      const needs = software.map(
        ({ name, remedy }) =>
          `${name} (${remedy.replace(/^install (?:Debian’s|the) package |^run /, '')})`,
      );
      return { id, needs: needs.sort().join(', ') };
    }),
  );
  const rows = [...Map.groupBy(scripts, ({ needs }) => needs)].map(
    ([needs, own]) => `| ${own.map(({ id }) => `\`${id}\``).join(', ')} | ${needs} |`,
  );
  return ['| scripts | what they need |', '| --- | --- |', ...rows].join('\n');
}
