import { nearest } from '../../shared/edit-distance.ts';
import { lineStatus, type LineStatus } from '../../shared/line-status.ts';
import { formatsOf } from '../known-formats.ts';
import { formFault, patternOf } from '../line-form.ts';
import type { Format } from '../model.ts';
import type { Content } from '../parse.ts';
import { compile } from '../patterns.ts';
import type { Problem } from '../problems.ts';

/**
 * Each form of a line is well formed, is found in its example, and reads from it what the author says. No form that is
 * tried earlier reads anything else from it.
 */
export function* formatRules(content: Content): Iterable<Problem> {
  const formats = formatsOf(content);
  const forms = formats.flatMap(formsOf);
  for (const form of forms) {
    const { file, field, line, product } = form;
    const fault = formFault(line.form);
    if (fault) {
      yield { file, field: `${field}.form`, ...fault };
      continue;
    }
    const own = read(form, line.example);
    if (!own) {
      yield {
        file,
        field: `${field}.example`,
        problem: 'does not contain the form',
        remedy: 'Write the line exactly as the program does, or correct the form.',
      };
      continue;
    }
    yield* differences(form, own);
    const first = forms.find((other) => read(other, line.example) !== undefined) ?? form;
    const isSame =
      words(read(first, line.example)) === words(own) &&
      [undefined, product].includes(first.product);
    if (!isSame) {
      yield {
        file,
        field: `${field}.example`,
        problem: `is read first by ${first.file}, ${first.field}, as ${words(read(first, line.example))} of ${first.name}`,
        remedy: 'Make that form narrower, or put the narrower of the two first.',
      };
    }
  }
}

/** The product of a format exists, and a sample that is a source exists and has a line of the form. */
export function* formatReferenceRules(content: Content): Iterable<Problem> {
  const { products, samples } = content;
  const ids = products.map(({ id }) => id);
  for (const format of formatsOf(content)) {
    const { file, product } = format;
    if (product !== undefined && !ids.includes(product)) {
      const near = nearest(product, ids);
      yield {
        file,
        field: 'product',
        problem: `there is no product called ${product}`,
        remedy: near
          ? `Did you mean ${near}?`
          : 'Leave the product out, or add its file if it has a meaning in this guide.',
      };
    }
    for (const { file, field, line, pattern } of formsOf(format)) {
      if (line.source.startsWith('https:')) continue;
      const sample = samples.find(({ id }) => id === line.source);
      if (!sample || (pattern && !sample.body.split('\n').some((text) => pattern.test(text)))) {
        yield {
          file,
          field: `${field}.source`,
          problem: sample
            ? `no line of the sample ${line.source} has this form`
            : `there is no sample ${line.source}`,
          remedy: 'Name a sample that has such a line, or write the address where it can be read.',
        };
      }
    }
  }
}

/** One form of a line. */
interface Form extends Pick<Format, 'file' | 'name' | 'product'> {
  readonly field: string;
  readonly line: Format['lines'][number];
  readonly pattern: RegExp | undefined;
}

function formsOf({ file, name, product, lines }: Format): Form[] {
  return lines.map((line, i) => ({
    file,
    name,
    product,
    field: `lines[${i}]`,
    line,
    pattern: formFault(line.form) ? undefined : compile(patternOf(line.form)),
  }));
}

function read({ pattern }: Form, text: string): LineStatus | undefined {
  const match = pattern?.exec(text);
  return match ? lineStatus(match) : undefined;
}

function* differences({ file, field, line }: Form, own: LineStatus): Iterable<Problem> {
  for (const [name, stated] of [
    ['status', line.status ?? undefined],
    ['upstream', line.upstream],
  ] as const) {
    if (own[name] === stated) continue;
    yield {
      file,
      field: `${field}.${name}`,
      problem: `is ${stated ?? 'left out'}, but the form reads ${own[name] ?? 'nothing'} from the example`,
      remedy: 'Correct the form, or what should be read.',
    };
  }
}

function words(read: LineStatus | undefined): string {
  const status = read?.status ?? 'no status';
  return read?.upstream === undefined ? `${status}` : `${status} with upstream ${read.upstream}`;
}
