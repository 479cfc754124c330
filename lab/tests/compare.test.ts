import { expect, test } from 'vitest';
import { difference, newVersions } from '../kit/compare.ts';
import type { SampleFile } from '../kit/recording.ts';

function sample(line: string, version = '1.22.1'): SampleFile {
  return {
    title: 'The caller gives up',
    product: 'nginx',
    row: {
      table: 'nginx',
      position: 1,
      cells: [{ Case: 'times out', Status: line.slice(-5, -2) }],
    },
    provenance: {
      kind: 'recorded',
      software: [`nginx ${version}`],
      date: new Date('2026-11-22'),
      script: 'lab/samples/499/nginx-client-timeout.ts',
    },
    transcripts: [{ view: 'access-log', caption: undefined, text: line }],
  };
}

const KEPT = sample('[22/Nov/2026:15:05:11 +0000] "GET / HTTP/1.1" 499 0');

test('recording the same at another time makes no difference', () => {
  expect(difference(KEPT, sample('[23/Nov/2026:01:02:03 +0000] "GET / HTTP/1.1" 499 0'))).toBe(
    undefined,
  );
});

test('another status is a difference, shown as a diff', () => {
  const found = difference(KEPT, sample('[23/Nov/2026:01:02:03 +0000] "GET / HTTP/1.1" 200 0'));
  expect(found?.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
    '-  Status: 499',
    '+  Status: 200',
    '-  [<date>] "GET / HTTP/1.1" 499 0',
    '+  [<date>] "GET / HTTP/1.1" 200 0',
  ]);
});

test('a missing transcript is a difference', () => {
  expect(difference(KEPT, { ...KEPT, transcripts: [] })).toMatch(/^-access-log:/m);
});

test('a new version that does the same is reported, and is not a difference', () => {
  const now = sample('[22/Nov/2026:15:05:11 +0000] "GET / HTTP/1.1" 499 0', '1.26.0');
  expect(difference(KEPT, now)).toBe(undefined);
  expect(newVersions(KEPT, now)).toEqual(['nginx 1.22.1 is now 1.26.0']);
});
