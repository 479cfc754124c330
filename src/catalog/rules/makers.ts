import { reasonPhrasesIn, wholeWords } from '../../shared/reason-phrase.ts';
import type { Content } from '../parse.ts';
import { compile, faultOf } from '../patterns.ts';
import type { Problem } from '../problems.ts';
import { anchorRules, anchorsOfGuide, readable } from './anchors.ts';

/** What tells who wrote a number is either words or a pattern, matches what it shows, and leads to a heading. */
export function* makerRules(content: Content): Iterable<Problem> {
  for (const guide of content.guides) {
    const { file, data } = guide;
    const known = readable(() => anchorsOfGuide(guide, content));
    for (const [i, maker] of data.makers.entries()) {
      yield* anchorRules(file, `makers[${i}].anchor`, maker.anchor, known);
      yield* signRules(file, `makers[${i}]`, maker);
    }
  }
}

function* signRules(
  file: string,
  field: string,
  { words, pattern, shows }: Content['guides'][number]['data']['makers'][number],
): Iterable<Problem> {
  const sign = words ?? pattern;
  if (sign === undefined || (words !== undefined && pattern !== undefined)) {
    yield {
      file,
      field: `${field}.words`,
      problem:
        sign === undefined ? 'is missing, as is a pattern' : 'is given together with a pattern',
      remedy: 'Give the words of a status line, or a pattern for a piece of an error page.',
    };
    return;
  }
  const fault = faultOf(sign);
  if (fault) {
    yield { file, field: `${field}.${words === undefined ? 'pattern' : 'words'}`, ...fault };
    return;
  }
  const isShown =
    words === undefined
      ? compile(sign).test(shows)
      : reasonPhrasesIn(shows).some((phrase) => wholeWords(words).test(phrase));
  if (isShown) return;
  yield {
    file,
    field: `${field}.shows`,
    problem: `is not matched by the ${words === undefined ? 'pattern' : 'words'}`,
    remedy: 'Write exactly what the reader sees, or correct the pattern.',
  };
}
