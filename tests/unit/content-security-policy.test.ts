import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { elementsIn } from '../../src/build/integrations/built-site.ts';
import {
  policyOf,
  withPolicy,
} from '../../src/build/integrations/finish-pages/content-security-policy.ts';

function pageOf(html: string) {
  return { file: '499.html', html, elements: elementsIn(html) };
}

function directive(html: string, name: string): string[] | undefined {
  return policyOf(pageOf(html))
    .split(';')
    .map((part) => part.split(' '))
    .find(([first]) => first === name)
    ?.slice(1);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

test('inline styles and scripts are allowed by their hashes, data and files are not listed', () => {
  const html = `<style>a{}</style><style>b{}</style><script>one()</script><script>one()</script>
    <script type="module">two()</script><script type="application/json">{}</script>
    <script src="/three.js"></script>`;
  expect(directive(html, 'style-src')).toEqual(["'self'", hash('a{}'), hash('b{}')]);
  expect(directive(html, 'script-src')).toEqual([
    "'self'",
    "'wasm-unsafe-eval'",
    hash('one()'),
    hash('two()'),
  ]);
});

test('everything else is forbidden', () => {
  expect(policyOf(pageOf(''))).toMatch(/^default-src 'none';/);
  expect(directive('', 'base-uri')).toEqual(["'none'"]);
});

test('every page but an article, which has no room for it, asks for Trusted Types', () => {
  expect(directive('', 'require-trusted-types-for')).toBeUndefined();
  const policy = policyOf({ ...pageOf(''), file: 'identify.html' });
  expect(policy).toMatch(/;require-trusted-types-for 'script';trusted-types worker$/);
});

test('the policy stands before anything that it governs', () => {
  const page = pageOf('<html><head><meta charset="utf-8"><style>a{}</style></head></html>');
  expect(withPolicy(page)).toMatch(
    /^<html><head><meta charset="utf-8"><meta http-equiv=[^]*<style>/,
  );
  expect(() => withPolicy(pageOf('<p>text</p>'))).toThrow('499.html does not hold');
});
