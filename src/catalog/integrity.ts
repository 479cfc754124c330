import type { Content } from './parse.ts';
import type { Problem } from './problems.ts';
import { adviceRules } from './rules/advice.ts';
import { aliasRules } from './rules/aliases.ts';
import { bodyRules } from './rules/body.ts';
import { codeRules } from './rules/codes.ts';
import { formatReferenceRules, formatRules } from './rules/formats.ts';
import { lookAlikeRules } from './rules/look-alikes.ts';
import { makerRules } from './rules/makers.ts';
import { meaningRules } from './rules/meanings.ts';
import { mentionRules } from './rules/mentions.ts';
import { patternRules } from './rules/patterns.ts';
import { numberReferenceRules, numberRules } from './rules/numbers.ts';
import { rangeRules } from './rules/ranges.ts';
import { productRules } from './rules/products.ts';
import { relationRules } from './rules/relations.ts';
import { sampleRules } from './rules/samples.ts';

/** A rule for the content. It yields every violation. */
type Rule = (content: Content) => Iterable<Problem>;

/** Rules that work even if some entries have been left out. */
const RULES: readonly Rule[] = [
  bodyRules,
  patternRules,
  formatRules,
  rangeRules,
  numberRules,
  adviceRules,
  aliasRules,
];

/** Rules that would report a correct entry if another one that it refers to had been left out. */
const RULES_OF_REFERENCE: readonly Rule[] = [
  codeRules,
  formatReferenceRules,
  lookAlikeRules,
  makerRules,
  meaningRules,
  mentionRules,
  numberReferenceRules,
  productRules,
  relationRules,
  sampleRules,
];

/**
 * All violations of the rules, in the order of the rules.
 *
 * @param isWhole false if entries have been left out because they do not match their schemas
 */
export function checkIntegrity(content: Content, isWhole: boolean): Problem[] {
  const rules = isWhole ? [...RULES, ...RULES_OF_REFERENCE] : RULES;
  return rules.flatMap((rule) => [...rule(content)]);
}
