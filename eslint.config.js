import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folder law: which folders of src a folder may not import from. */
const FORBIDDEN_IMPORTS = {
  schemas: ['catalog', 'client', 'components', 'layouts', 'pages', 'integrations'],
  catalog: ['client', 'components', 'layouts', 'pages', 'integrations'],
  client: ['schemas', 'catalog', 'components', 'layouts', 'pages', 'integrations'],
  components: ['pages', 'layouts', 'integrations'],
  layouts: ['pages', 'integrations'],
  pages: ['integrations'],
  integrations: ['client', 'components', 'layouts', 'pages'],
};

const onlyTheCatalogLoads = {
  name: 'astro:content',
  importNames: ['getCollection', 'getEntries'],
  message: 'Take it from the catalog: getCatalog() is the only place where collections are loaded.',
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An async callback that awaits nothing still fits an interface that wants a promise.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // typescript-eslint sees no types in .astro files; `astro check` does.
    files: ['src/components/mdx/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  ...Object.entries(FORBIDDEN_IMPORTS).map(([folder, forbidden]) => ({
    files: [`src/${folder}/**/*.{ts,astro}`],
    ignores: ['src/catalog/index.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [onlyTheCatalogLoads],
          patterns: forbidden.map((name) => ({
            regex: `^(\\.\\./)+${name}/`,
            message: `The folder law: ${folder} takes nothing from ${name}.`,
          })),
        },
      ],
    },
  })),
);
