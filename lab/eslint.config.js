import { defineConfig } from 'eslint/config';
import { typescript } from '../eslint.typescript.js';

export default defineConfig({ ignores: ['node_modules/'] }, typescript, {
  files: ['**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex:
              '^(\\.\\./)+(src/(?!schemas/|shared/vocabulary\\.ts$|catalog/outline\\.ts$)|(tests|scripts|bench)/)',
            message: 'Of the site, the lab may import only the shape of a sample.',
          },
        ],
      },
    ],
  },
});
