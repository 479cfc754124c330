import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../../src/catalog/load.ts';
import { fingerprintData, guideData } from '../../src/formats/payloads/recognise.ts';
import {
  learn,
  recognise,
  recognisePasted,
  type Answer,
  type Recognition,
} from '../../src/recognise/index.ts';

/** The catalog of the guide. */
export const catalog = loadCatalog(fileURLToPath(new URL('../..', import.meta.url)));

/** What is known of it. */
export const guide = guideData(catalog);
export const fingerprints = fingerprintData(catalog);
export const knowledge = learn(guide, fingerprints);

/** What a pasted text shows. */
export function shownBy(text: string): Recognition {
  return recognisePasted(text, knowledge, () => true);
}

/** What a question or a pasted text is about. */
export function ask(text: string): Recognition {
  return recognise(text, knowledge);
}

/**
 * An answer in a word: `499#nginx` if it is a meaning, `499` if nothing tells which of its meanings it is, `number 404`,
 * `look-alike FTP reply 530`.
 */
export function nameOf(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'nothing';
    case 'meaning':
      return answer.meaning.url.slice(1);
    case 'code':
      return String(answer.code.code);
    case 'look-alike':
      return `look-alike ${answer.lookAlike.what.split(',')[0] ?? ''}`;
    case 'number':
      return /^-?\d+/.test(answer.text) ? `number ${parseInt(answer.text)}` : answer.link.url;
    case 'product':
      return answer.product.id;
    case 'guide':
      return answer.guide.url;
  }
}

/** The first answer to a pasted text, in a word. */
export function firstOf(text: string): string {
  return nameOf(shownBy(text).answers[0]);
}

/** The address of an answer. */
export function addressOf(answer: Answer): string {
  switch (answer.kind) {
    case 'meaning':
      return answer.meaning.url;
    case 'code':
      return answer.code.url;
    case 'look-alike':
      return answer.lookAlike.url;
    case 'number':
      return answer.link.url;
    case 'product':
      return answer.product.url;
    case 'guide':
      return answer.guide.url;
  }
}
