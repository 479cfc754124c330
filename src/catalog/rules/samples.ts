import type { Fingerprint } from '../../schemas/code.ts';
import { sampleView, type Sample } from '../../schemas/sample.ts';
import { markTranscripts } from '../marks.ts';
import { elementsNamed, readSections, readTranscripts } from '../outline.ts';
import type { Content, Entry } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/**
 * A sample shows a meaning and bears a mark of it, or shows how other software takes the number; it is
 * shown at most once on its own article, and a recorded one has its script.
 */
export function* sampleRules(content: Content): Iterable<Problem> {
  yield* samplesShown(content);
  yield* tablesHold(content);
  yield* scriptsRecorded(content);
  for (const entry of content.samples) {
    yield* nameHolds(entry);
    yield* scriptIsThere(entry, content);
    yield* transcriptsHold(entry, content);
  }
}

/** An article shows samples of its own that exist, each once; of the others it names the page. */
function* samplesShown({ codes, samples }: Content): Iterable<Problem> {
  const known = new Map(samples.map((sample) => [sample.id, sample]));
  for (const { file, data, body } of codes) {
    const ids = keysIn(body, 'Sample');
    // A body that cannot be read is reported by another rule.
    if (!ids) continue;
    const shown = new Set<string>();
    for (const id of ids) {
      const sample = known.get(id);
      if (!sample) {
        yield {
          file,
          field: 'body',
          problem: `shows a sample ${id} that does not exist`,
          remedy: `Add content/samples/${id}.md, or correct the id.`,
        };
      } else if (sample.data.code !== data.code) {
        yield {
          file,
          field: 'body',
          problem: `shows the sample ${id}, which is one of ${sample.data.code}`,
          remedy: 'Show it on that page, or correct its code.',
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
}

/** A table that an article prints has rows, all with the same columns, each in a place of its own. */
function* tablesHold({ codes, samples }: Content): Iterable<Problem> {
  for (const { file, data, body } of codes) {
    const rows = samples.filter((sample) => sample.data.code === data.code && sample.data.row);
    for (const id of keysIn(body, 'RecordedTable') ?? []) {
      if (!rows.some((sample) => sample.data.row?.table === id)) {
        yield {
          file,
          field: 'body',
          problem: `prints a table ${id} to which no sample of ${data.code} gives a row`,
          remedy: 'Correct the id, or record the samples.',
        };
      }
    }
    const first = new Map<string, Entry<Sample>>();
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
          problem: `has other columns than the row of ${model.id} in the table ${row.table}`,
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
          remedy: 'Give one of their scripts another position, and record it anew.',
        };
      }
      places.set(place, sample.id);
    }
  }
}

/** What a script records is kept. */
function* scriptsRecorded({ samples, scripts }: Content): Iterable<Problem> {
  const recorded = new Set(
    samples.flatMap(({ data: { provenance } }) =>
      provenance.kind === 'recorded' ? [provenance.script] : [],
    ),
  );
  for (const file of Object.keys(scripts)) {
    if (!recorded.has(file)) {
      const id = file.replace(/^.*\/|\.ts$/g, '');
      yield {
        file,
        field: 'file',
        problem: 'is a script whose recording is not kept',
        remedy: `Record it with npm run lab -- ${id}, or remove the script.`,
      };
    }
  }
}

function* nameHolds({ id, file, data }: Entry<Sample>): Iterable<Problem> {
  const prefix = data.product === undefined ? `${data.code}-` : `${data.code}-${data.product}-`;
  if (!id.startsWith(prefix)) {
    yield {
      file,
      field: 'file name',
      problem: 'does not say what it shows',
      remedy: `Begin it with ${prefix}.`,
    };
  }
}

function* scriptIsThere(
  { id, file, data: { provenance, row } }: Entry<Sample>,
  { scripts }: Content,
): Iterable<Problem> {
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
  const script = `lab/samples/${id}.ts`;
  if (provenance.script !== script || scripts[script] === undefined) {
    yield {
      file,
      field: 'provenance.script',
      problem: `names ${provenance.script}, and a sample is recorded by the script of its own name`,
      remedy: `Write ${script} and record it, or say how the sample really came to be.`,
    };
  }
}

function* transcriptsHold(
  { file, data, body }: Entry<Sample>,
  { codes }: Content,
): Iterable<Problem> {
  const transcripts = readTranscripts(body);
  if (!transcripts) {
    yield {
      file,
      field: 'body',
      problem: 'is not made of fenced code blocks, each with its view and a transcript',
      remedy: `Put each raw text between \`\`\` lines, with one of ${sampleView.options.join(', ')} behind the first, and everything else into the front matter.`,
    };
    return;
  }
  if (data.product === undefined) return;
  const code = codes.find((entry) => entry.data.code === data.code);
  const meaning = code?.data.meanings.find(({ product }) => product === data.product);
  if (!meaning) {
    yield {
      file,
      field: 'product',
      problem: `${data.product} has no meaning on the page of ${data.code}`,
      remedy: 'Correct code or product, or add the meaning.',
    };
    return;
  }
  const texts = transcripts.map(({ text }) => text);
  if (markTranscripts(texts, sound(meaning.fingerprints)).found.length === 0) {
    yield {
      file,
      field: 'body',
      problem: `bears no fingerprint of ${data.product}: no pattern matches the transcript`,
      remedy: 'Add the fingerprint by which one would recognise it, or mend the patterns.',
    };
  }
}

/** The keys of the elements of one name in a body, or undefined if it cannot be read. */
function keysIn(body: string, name: string): string[] | undefined {
  try {
    return elementsNamed(readSections(body), name).map(({ key }) => key);
  } catch {
    return undefined;
  }
}

/** The fingerprints whose patterns can be used; another rule reports the others. */
function sound(fingerprints: readonly Fingerprint[]): Fingerprint[] {
  return fingerprints.filter(({ pattern, absent }) => !absent && faultOf(pattern) === undefined);
}
