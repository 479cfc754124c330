import { sampleView, type SampleData } from '../../schemas/sample.ts';
import { codeText } from '../../shared/code-text.ts';
import { codesOf, type CodeContent } from '../codes.ts';
import { highlightTranscripts } from '../highlights.ts';
import { elementsNamed, readSections, readTranscripts } from '../outline.ts';
import { nameOf, type Content, type Entry } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/**
 * A sample of a meaning contains one of its fingerprints; a sample without a product shows how other software treats
 * the number. An article shows each sample at most once.
 */
export function* sampleRules(content: Content): Iterable<Problem> {
  for (const code of codesOf(content)) {
    yield* shownSampleRules(code);
    yield* tableRules(code);
    for (const sample of code.samples) {
      yield* provenanceRules(sample, code);
      yield* transcriptRules(sample, code);
    }
  }
  yield* guideTableRules(content);
}

/** An article shows only samples that exist, each at most once. */
function* shownSampleRules({ file, body, samples }: CodeContent): Iterable<Problem> {
  const known = new Set(samples.map(nameOf));
  const shown = new Set<string>();
  for (const id of keysIn(body, 'Sample')) {
    if (!known.has(id)) {
      yield {
        file,
        field: 'body',
        problem: `shows a sample ${id} that does not exist`,
        remedy: `Add ${file.replace('index.mdx', `samples/${id}.md`)}, or correct the id.`,
      };
    }
    if (shown.has(id)) {
      yield {
        file,
        field: 'body',
        problem: `shows the sample ${id} a second time`,
        remedy: 'Show it once, and refer to it in the text.',
      };
    }
    shown.add(id);
  }
}

/** A table that a page prints has rows. The rows of a table have the same columns and different positions. */
function* tableRules({ code, file, body, meanings, samples }: CodeContent): Iterable<Problem> {
  const rows = samples.filter(({ data }) => data.row);
  for (const owner of [{ file, body }, ...meanings]) {
    for (const id of keysIn(owner.body, 'RecordedTable')) {
      if (rows.some(({ data }) => data.row?.table === id)) continue;
      yield {
        file: owner.file,
        field: 'body',
        problem: `prints a table ${id}, but no sample of ${code} has a row for it`,
        remedy: 'Correct the id, or record the samples.',
      };
    }
  }
  const models = new Map<string, { readonly name: string; readonly columns: string }>();
  const places = new Map<string, string>();
  for (const sample of rows) {
    const { row } = sample.data;
    if (!row) continue;
    const [columns = '', ...others] = row.cells.map((cells) => Object.keys(cells).join(', '));
    const model = models.get(row.table) ?? { name: nameOf(sample), columns };
    models.set(row.table, model);
    if ([columns, ...others].some((own) => own !== model.columns)) {
      yield {
        file: sample.file,
        field: 'row.cells',
        problem: `has other columns than the first row of ${model.name} in the table ${row.table}`,
        remedy: `Record it with the columns ${model.columns}, in this order.`,
      };
    }
    const place = `${row.table} ${row.position}`;
    const other = places.get(place);
    if (other !== undefined) {
      yield {
        file: sample.file,
        field: 'row.position',
        problem: `has position ${row.position} in the table ${row.table}, which ${other} has too`,
        remedy: 'Give one of their scripts another position, and record it again.',
      };
    }
    places.set(place, nameOf(sample));
  }
}

/** A guide names the code of a table that it prints, and the table has rows. */
function* guideTableRules(content: Content): Iterable<Problem> {
  const known = codesOf(content).flatMap(({ code, samples }) =>
    samples.flatMap(({ data }) => (data.row ? [`${codeText(code)}/${data.row.table}`] : [])),
  );
  for (const { file, body } of content.guides) {
    for (const id of keysIn(body, 'RecordedTable')) {
      if (known.includes(id)) continue;
      yield {
        file,
        field: 'body',
        problem: `prints a table ${id}, but no sample has a row for it`,
        remedy: 'Name the code and the table, as in id="999/clients", or record the samples.',
      };
    }
  }
}

/** A recorded sample names the script that has the sample’s name, and only recorded samples have a row. */
function* provenanceRules(sample: Entry<SampleData>, { code }: CodeContent): Iterable<Problem> {
  const { file, data } = sample;
  const { provenance, row } = data;
  if (provenance.kind !== 'recorded') {
    if (row) {
      yield {
        file,
        field: 'row',
        problem: 'is set, but the sample was not recorded',
        remedy: 'Remove the row, or write a script in lab/samples that records it.',
      };
    }
    return;
  }
  const script = `lab/samples/${sample.id}.ts`;
  if (provenance.script !== script) {
    yield {
      file,
      field: 'provenance.script',
      problem: `names ${provenance.script}, but the script of a sample has the sample’s name`,
      remedy: `Write ${script} and record ${code} with it, or say where the sample really comes from.`,
    };
  }
}

function* transcriptRules(
  { file, data, body }: Entry<SampleData>,
  { code, meanings }: CodeContent,
): Iterable<Problem> {
  const transcripts = readTranscripts(body);
  if (!transcripts) {
    yield {
      file,
      field: 'body',
      problem: 'does not consist of fenced code blocks only, each with its view and a transcript',
      remedy: `Put each raw text between \`\`\` lines, with one of ${sampleView.options.join(', ')} after the opening fence, and everything else in the front matter.`,
    };
    return;
  }
  if (data.product === undefined) return;
  const meaning = meanings.find(({ product }) => product === data.product);
  if (!meaning) {
    yield {
      file,
      field: 'product',
      problem: `${data.product} has no meaning on the page of ${code}`,
      remedy: 'Correct the product, or add the meaning.',
    };
    return;
  }
  // A faulty pattern, which another rule reports, may be the one that the transcript has.
  if (meaning.fingerprints.some(({ pattern }) => faultOf(pattern) !== undefined)) return;
  const present = meaning.fingerprints.filter(({ absent }) => !absent);
  const texts = transcripts.map(({ text }) => text);
  if (highlightTranscripts(texts, present).found.length === 0) {
    yield {
      file,
      field: 'body',
      problem: `has no fingerprint of ${data.product}: no pattern matches the transcript`,
      remedy: 'Add the fingerprint that identifies it, or correct the patterns.',
    };
  }
}

/** The ids of all elements with a given name. Empty if the body is not valid MDX, which another rule reports. */
function keysIn(body: string, name: string): string[] {
  try {
    return elementsNamed(readSections(body), name).map(({ key }) => key);
  } catch {
    return [];
  }
}
