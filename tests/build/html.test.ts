import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { site } from '../support/dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of style that the compiler's output decides.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    // HTML lets an id begin with a digit: /guides/cloudflare-numbers#1020.
    'valid-id': ['error', { relaxed: true }],
    // Tables that narrow screens lay out as lists keep their roles only if these are written out.
    'no-redundant-role': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
    // The titles are the codes with their names, and the name is as long as it is.
    'long-title': 'off',
  },
});

test.for(site.pages.map(({ file, html }) => [file, html] as const))(
  '%s is valid HTML',
  async ([file, html]) => {
    const parseErrors: string[] = [];
    parse(html, {
      onParseError: ({ code, startLine }) => parseErrors.push(`${startLine} ${code}`),
    });
    expect(parseErrors).toEqual([]);
    const { results } = await validator.validateString(html, file);
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  },
);
