import { expect, test } from 'vitest';
import { difference, newVersions } from '../../../lab/kit/compare.ts';
import type { SampleFile } from '../../../lab/kit/sample-file.ts';

function sample(line: string, version = '1.22.1'): SampleFile {
  return {
    title: 'The caller gives up',
    code: 499,
    product: 'nginx',
    row: { table: 'nginx', position: 1, cells: { Case: 'times out', Status: line.slice(-5, -2) } },
    provenance: {
      kind: 'recorded',
      software: [`nginx ${version}`],
      date: new Date('2026-11-22'),
      script: 'lab/samples/499-nginx-client-timeout.ts',
    },
    transcripts: [{ view: 'access-log', caption: undefined, text: line }],
  };
}

const KEPT = sample('[22/Nov/2026:15:05:11 +0000] "GET / HTTP/1.1" 499 0');

test('the same at another time is no difference', () => {
  expect(difference(KEPT, sample('[23/Nov/2026:01:02:03 +0000] "GET / HTTP/1.1" 499 0'))).toBe(
    undefined,
  );
});

test('another status is told as a difference for people to read', () => {
  const found = difference(KEPT, sample('[23/Nov/2026:01:02:03 +0000] "GET / HTTP/1.1" 200 0'));
  expect(found?.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
    '-  Status: 499',
    '+  Status: 200',
    '-  [<date>] "GET / HTTP/1.1" 499 0',
    '+  [<date>] "GET / HTTP/1.1" 200 0',
  ]);
});

test('a transcript that is gone is a difference', () => {
  expect(difference(KEPT, { ...KEPT, transcripts: [] })).toMatch(/^-access-log:/m);
});

test('a new version that does the same is only named', () => {
  const now = sample('[22/Nov/2026:15:05:11 +0000] "GET / HTTP/1.1" 499 0', '1.26.0');
  expect(difference(KEPT, now)).toBe(undefined);
  expect(newVersions(KEPT, now)).toEqual(['nginx 1.22.1 is now 1.26.0']);
});
