import type { Content } from './parse.ts';
import type { Problem } from './problems.ts';
import { aliasRules } from './rules/aliases.ts';
import { bodyRules } from './rules/body.ts';
import { codeRules } from './rules/codes.ts';
import { meaningRules } from './rules/meanings.ts';
import { relationRules } from './rules/relations.ts';
import { sampleRules } from './rules/samples.ts';

/** A rule between entries: yields what contradicts it. */
export type Rule = (content: Content) => Iterable<Problem>;

const RULES: readonly Rule[] = [
  codeRules,
  meaningRules,
  bodyRules,
  relationRules,
  aliasRules,
  sampleRules,
];

/** Every contradiction between the entries, in the order of the rules; empty when all hold. */
export function checkIntegrity(content: Content): Problem[] {
  return RULES.flatMap((rule) => [...rule(content)]);
}
