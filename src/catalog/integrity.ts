import type { Content } from './parse.ts';
import type { Problem } from './problems.ts';
import { adviceRules } from './rules/advice.ts';
import { aliasRules } from './rules/aliases.ts';
import { bodyRules } from './rules/body.ts';
import { codeRules } from './rules/codes.ts';
import { meaningRules } from './rules/meanings.ts';
import { patternRules } from './rules/patterns.ts';
import { rangeRules } from './rules/ranges.ts';
import { productRules } from './rules/products.ts';
import { relationRules } from './rules/relations.ts';
import { sampleRules } from './rules/samples.ts';

/** A rule of the content: yields what contradicts it. */
type Rule = (content: Content) => Iterable<Problem>;

/** Rules that judge an entry by itself or against others that are there. */
const RULES: readonly Rule[] = [bodyRules, patternRules, rangeRules, adviceRules, aliasRules];

/** Rules that would blame a healthy entry if one that it names were left out. */
const RULES_OF_REFERENCE: readonly Rule[] = [
  codeRules,
  meaningRules,
  productRules,
  relationRules,
  sampleRules,
];

/**
 * Every contradiction in the content, in the order of the rules; empty when all hold.
 *
 * @param isWhole false if entries that do not fit their schemas were left out
 */
export function checkIntegrity(content: Content, isWhole: boolean): Problem[] {
  const rules = isWhole ? [...RULES, ...RULES_OF_REFERENCE] : RULES;
  return rules.flatMap((rule) => [...rule(content)]);
}
