import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageOf, isAbout, parseListed, parseReasons } from '../../scripts/coverage/coverage.ts';
import { catalog } from '../support/recognise.ts';

const read = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
const listed = parseListed(read('coverage/listed.tsv'));
const reasons = parseReasons(read('coverage/reasons.yaml'));
const rows = coverageOf(listed, reasons, catalog);

test('every code that another list has is covered, or there is a reason', () => {
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ verdict }) => verdict === 'open')).toEqual([]);
});

test('every reason is about a row', () => {
  expect(reasons.filter((reason) => !listed.some((row) => isAbout(reason, row)))).toEqual([]);
});

test('where a row leads is in the guide', () => {
  const { articles, standards } = catalog;
  const known = new Set([
    ...articles.flatMap(({ url, meanings }) => [url, ...meanings.map((one) => one.url)]),
    ...standards.map(({ code }) => `/${code}`),
    '/404',
  ]);
  const places = rows
    .flatMap(({ at }) => at)
    .filter((url) => !/#(?:introduction|look-alikes)$/.test(url));
  expect(places.filter((url) => !known.has(url))).toEqual([]);
});

test('docs/coverage.md is what “npm run coverage” writes', () => {
  const table = read('coverage.md')
    .split('\n')
    .filter((line) => /^\| \d{3} /.test(line));
  const written = table.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return [cells[1], cells[3], cells[4]].join(' ').replaceAll('\\', '');
  });
  const expected = rows
    .filter(({ verdict }) => verdict !== 'registered')
    .map(({ code, by, verdict }) => [String(code).padStart(3, '0'), by, verdict].join(' '));
  expect(written).toEqual(expected);
});
