import type { Fingerprint } from '../../schemas/meaning.ts';
import { sampleView, type SampleData } from '../../schemas/sample.ts';
import { codesOf, type CodeContent } from '../codes.ts';
import { markTranscripts } from '../marks.ts';
import { elementsNamed, readSections, readTranscripts } from '../outline.ts';
import { nameOf, type Content, type Entry } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/**
 * A sample shows a meaning and holds one of its fingerprints, or shows how other software treats the number. An article
 * shows it at most once.
 */
export function* sampleRules(content: Content): Iterable<Problem> {
  for (const code of codesOf(content)) {
    yield* samplesShown(code);
    yield* tablesHold(code);
    for (const sample of code.samples) {
      yield* originHolds(sample, code);
      yield* transcriptsHold(sample, code);
    }
  }
}

/** An article shows samples that it has, each once. */
function* samplesShown({ file, body, samples }: CodeContent): Iterable<Problem> {
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

/** A table that a page prints has rows, all with the same columns, each in a place of its own. */
function* tablesHold({ code, file, body, meanings, samples }: CodeContent): Iterable<Problem> {
  const rows = samples.filter(({ data }) => data.row);
  for (const owner of [{ file, body }, ...meanings]) {
    for (const id of keysIn(owner.body, 'RecordedTable')) {
      if (rows.some(({ data }) => data.row?.table === id)) continue;
      yield {
        file: owner.file,
        field: 'body',
        problem: `prints a table ${id} to which no sample of ${code} gives a row`,
        remedy: 'Correct the id, or record the samples.',
      };
    }
  }
  const first = new Map<string, Entry<SampleData>>();
  const places = new Map<string, string>();
  for (const sample of rows) {
    const { row } = sample.data;
    if (!row) continue;
    const model = first.get(row.table) ?? sample;
    first.set(row.table, model);
    const columns = Object.keys(model.data.row?.cells ?? {}).join(', ');
    if (Object.keys(row.cells).join(', ') !== columns) {
      yield {
        file: sample.file,
        field: 'row.cells',
        problem: `has other columns than the row of ${nameOf(model)} in the table ${row.table}`,
        remedy: `Record it with the columns ${columns}, in this order.`,
      };
    }
    const place = `${row.table} ${row.position}`;
    const other = places.get(place);
    if (other !== undefined) {
      yield {
        file: sample.file,
        field: 'row.position',
        problem: `takes the place ${row.position} of ${other} in the table ${row.table}`,
        remedy: 'Give one of their scripts another position, and record it again.',
      };
    }
    places.set(place, nameOf(sample));
  }
}

/** A recorded sample names the script of its own name, and only a recording gives a row to a table. */
function* originHolds(sample: Entry<SampleData>, { code }: CodeContent): Iterable<Problem> {
  const { file, data } = sample;
  const { provenance, row } = data;
  if (provenance.kind !== 'recorded') {
    if (row) {
      yield {
        file,
        field: 'row',
        problem: 'gives a row to a table, and was not recorded',
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
      problem: `names ${provenance.script}, and the script of a sample has the sample’s name`,
      remedy: `Write ${script} and record ${code} with it, or say how the sample really came to be.`,
    };
  }
}

function* transcriptsHold(
  { file, data, body }: Entry<SampleData>,
  { code, meanings }: CodeContent,
): Iterable<Problem> {
  const transcripts = readTranscripts(body);
  if (!transcripts) {
    yield {
      file,
      field: 'body',
      problem: 'is not made of fenced code blocks, each with its view and a transcript',
      remedy: `Put each raw text between \`\`\` lines, with one of ${sampleView.options.join(', ')} after the opening fence, and everything else into the front matter.`,
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
  const texts = transcripts.map(({ text }) => text);
  if (markTranscripts(texts, sound(meaning.fingerprints)).found.length === 0) {
    yield {
      file,
      field: 'body',
      problem: `holds no fingerprint of ${data.product}: no pattern matches the transcript`,
      remedy: 'Add the fingerprint by which one would recognise it, or correct the patterns.',
    };
  }
}

/** The ids of the elements of one name in a body; none if the body cannot be read, which another rule reports. */
function keysIn(body: string, name: string): string[] {
  try {
    return elementsNamed(readSections(body), name).map(({ key }) => key);
  } catch {
    return [];
  }
}

/** The fingerprints whose patterns can be used; another rule reports the others. */
function sound(fingerprints: readonly Fingerprint[]): Fingerprint[] {
  return fingerprints.filter(({ pattern, absent }) => !absent && faultOf(pattern) === undefined);
}
