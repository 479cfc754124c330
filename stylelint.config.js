/** What a declaration may hold outside src/styles/tokens.css: colours, faces and sizes by role only. */
const byRole = /^(var\(--|inherit|currentcolor|transparent|0\b|calc\()/;

export default {
  extends: 'stylelint-config-standard',
  ignoreFiles: ['dist/**', 'node_modules/**'],
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': [/^(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?$/, 'light-dark'],
    'declaration-property-value-allowed-list': {
      'font-size': [/^var\(--size-/, 'inherit', /^[\d.]+em$/],
      font: ['inherit', /var\(--size-/, / [\d.]+em /],
      'font-family': [/^var\(--/],
      '/color$|^background/': [byRole],
      '/^(margin|padding|gap|column-gap|row-gap)/': [
        /^(?:(?:var\(--[a-z-]+\)|0|auto|-?[\d.]+(?:em|cm)|(?:calc|clamp)\(.*\))(?:\s|$))+$/,
      ],
      'max-width': [/^var\(--/, 'none', /%$/],
    },
    // Safari ignores a shorthand with a thickness or a variable in it, and then draws no line.
    'declaration-property-value-disallowed-list': { 'text-decoration': [/ |var\(/] },
    'declaration-property-unit-disallowed-list': { '/^font/': ['px'] },
    // The layers decide what overrides what; see src/styles/layers.css.
    'no-descending-specificity': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'import-notation': 'string',
    // Names of faces, not keywords.
    'value-keyword-case': ['lower', { ignoreProperties: [/^--/] }],
  },
  overrides: [
    {
      files: ['src/styles/tokens.css', 'src/styles/numerals/numerals.css'],
      rules: {
        'color-no-hex': null,
        'function-disallowed-list': null,
        'declaration-property-value-allowed-list': null,
      },
    },
  ],
};
