import { expect } from 'vitest';
import { OTHERWISE } from '../../src/build/hosts/headers.ts';
import { headersOf } from '../support/host-headers.ts';
import type { Answer } from './server.ts';

/** An answer has the headers of its path, those of 404.html for a page that is not there, and no version. */
export function expectHeaders({ headers }: Answer, path: string): void {
  const { 'Strict-Transport-Security': _, ...expected } = { ...OTHERWISE, ...headersOf(path) };
  for (const [name, value] of Object.entries(expected)) {
    expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  }
  expect(headers['strict-transport-security']).toBeUndefined();
  expect(headers['server']).toBe('nginx');
}
