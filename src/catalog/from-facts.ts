import { codeText } from '../shared/code-text.ts';
import type { Article } from './model.ts';

/**
 * The introduction of an article without prose: where the number comes from, and what a client does if it does not
 * know the number (RFC 9110, section 15). Without the last full stop, because a reference follows.
 */
export function introductionFromFacts({
  code,
  registered,
  class: { valid, treatedAs },
  meanings,
}: Pick<Article, 'code' | 'registered' | 'class' | 'meanings'>): string {
  const number = codeText(code);
  const names = listed(meanings.map(({ product }) => product.name));
  const origin = registered
    ? `${number} is a registered status code, ${registered.name}. ${names} ${meanings.length > 1 ? 'use' : 'uses'} it for something else.`
    : `${number} is not in any standard. ${meanings.length > 1 ? `${names} use it, each in its own way.` : `It comes from ${names}.`}`;
  const client = valid
    ? `A client that does not know ${number} must treat it as ${treatedAs}`
    : `HTTP ends at 599, so a client should treat ${number} as if it were a 5xx code`;
  return `${origin} ${client}`;
}

function listed(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
