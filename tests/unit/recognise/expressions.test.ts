import { checkSync } from 'recheck';
import ts from 'typescript';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOf } from '../../../src/catalog/patterns.ts';
import { fingerprints } from '../../support/recognise.ts';

const FOLDER = new URL('../../../src/recognise/', import.meta.url);

/** Every regular expression that is written in a module. */
function expressionsIn(file: string): [file: string, source: string, flags: string][] {
  const tree = ts.createSourceFile(
    file,
    readFileSync(new URL(file, FOLDER), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const found: [string, string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push([file, node.text.slice(1, end), node.text.slice(end + 1)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

// Only the automaton, whose answer is exact; the other checker measures time. It cannot take a few of them.
test.for(readdirSync(FOLDER).flatMap(expressionsIn))(
  'in %s /%s/%s is not known to take longer than linear time',
  ([, source, flags]) => {
    const { status } = checkSync(source, flags, { checker: 'automaton', timeout: 2000 });
    expect(status).not.toBe('vulnerable');
  },
);

test('the patterns of the formats take linear time', () => {
  const faults = fingerprints.formats.flatMap(({ name, patterns }) =>
    patterns.flatMap((pattern) => {
      const fault = faultOf(pattern);
      return fault ? [`${name}: ${fault.problem}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});
