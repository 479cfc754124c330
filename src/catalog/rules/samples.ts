import type { Fingerprint } from '../../schemas/code.ts';
import { markTranscript } from '../marks.ts';
import { elementsNamed, readSections, readTranscript } from '../outline.ts';
import type { Content } from '../parse.ts';
import { faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';

function* samplesShown({ codes, samples }: Content): Iterable<Problem> {
  const known = new Map(samples.map((sample) => [sample.id, sample]));
  const shown = new Set<string>();
  const unread = new Set<number>();
  for (const { file, data, body } of codes) {
    const ids = samplesIn(body);
    if (!ids) unread.add(data.code);
    for (const id of ids ?? []) {
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
  for (const { id, file, data } of samples) {
    if (!shown.has(id) && !unread.has(data.code)) {
      yield {
        file,
        field: 'file',
        problem: 'is a sample that no article shows',
        remedy: `Put <Sample id="${id}" /> into the article, or remove the file.`,
      };
    }
  }
}

/** A sample shows a meaning, is shown once, on its own page, and bears a mark of that meaning. */
export function* sampleRules(content: Content): Iterable<Problem> {
  yield* samplesShown(content);
  for (const { id, file, data, body } of content.samples) {
    const prefix = `${data.code}-${data.product}-`;
    if (!id.startsWith(prefix)) {
      yield {
        file,
        field: 'file name',
        problem: `does not say what it shows`,
        remedy: `Begin it with ${prefix}.`,
      };
    }
    const transcript = readTranscript(body);
    if (transcript === undefined || transcript.trim() === '') {
      yield {
        file,
        field: 'body',
        problem: 'is not one fenced code block with a transcript in it',
        remedy: 'Put the raw text between ``` lines, and everything else into the front matter.',
      };
      continue;
    }
    const code = content.codes.find((entry) => entry.data.code === data.code);
    const meaning = code?.data.meanings.find(({ product }) => product === data.product);
    if (!meaning) {
      yield {
        file,
        field: 'product',
        problem: `${data.product} has no meaning on the page of ${data.code}`,
        remedy: 'Correct code or product, or add the meaning.',
      };
    } else if (markTranscript(transcript, sound(meaning.fingerprints)).found.length === 0) {
      yield {
        file,
        field: 'body',
        problem: `bears no fingerprint of ${data.product}: no pattern matches the transcript`,
        remedy: 'Add the fingerprint by which one would recognise it, or mend the patterns.',
      };
    }
  }
}

/** The ids of the samples that a body shows, or undefined if it cannot be read, which another rule reports. */
function samplesIn(body: string): string[] | undefined {
  try {
    return elementsNamed(readSections(body), 'Sample').map(({ key }) => key);
  } catch {
    return undefined;
  }
}

/** The fingerprints whose patterns can be used; another rule reports the others. */
function sound(fingerprints: readonly Fingerprint[]): Fingerprint[] {
  return fingerprints.filter(({ pattern, absent }) => !absent && faultOf(pattern) === undefined);
}
