import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../src/catalog/load.ts';
import { fingerprintData, guideData, summaryData } from '../../src/formats/payloads/recognise.ts';
import { withSummaries, type Part } from '../../src/shared/guide-data.ts';
import {
  isPasted,
  learn,
  recognisePasted,
  recogniseQuestion,
  type Answer,
  type Recognition,
} from '../../src/recognise/index.ts';

/** The catalog of the guide. */
export const catalog = loadCatalog(fileURLToPath(new URL('../..', import.meta.url)));

/** What is known of it. */
export const guide = withSummaries(guideData(catalog), summaryData(catalog));
export const fingerprints = fingerprintData(catalog);
export const knowledge = learn(guide, fingerprints);

/** What a pasted text shows. */
export function shownBy(text: string): Recognition {
  return recognisePasted(text, knowledge, () => true);
}

/** What a question or a pasted text is about. */
export function ask(text: string): Recognition {
  return isPasted(text) ? shownBy(text) : recogniseQuestion(text, knowledge);
}

/**
 * An answer in a word: `499#nginx` if it is a meaning, `499` if nothing tells which of its meanings it is, `number 404`,
 * `look-alike FTP reply 530`, or the address of what explains it.
 */
export function nameOf(answer: Answer | undefined): string {
  if (!answer) return 'nothing';
  if (answer.kind === 'number')
    return /^-?\d+/.test(answer.text) ? `number ${parseInt(answer.text)}` : answer.link.url;
  const { kind, title, url } = answer.part;
  return kind === 'look-alike' ? `look-alike ${title.split(',')[0] ?? ''}` : url.slice(1);
}

/** The first answer to a pasted text, in a word. */
export function firstOf(text: string): string {
  return nameOf(shownBy(text).answers[0]);
}

/** All parts of the guide of a kind. */
export function partsOf(kind: Part['kind']): readonly Part[] {
  return guide.parts.filter((part) => part.kind === kind);
}
