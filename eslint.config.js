import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import { typescript } from './eslint.typescript.js';

/** The folders of src, and which others each may import: the folder law. */
const MAY_IMPORT = {
  shared: [],
  schemas: ['shared'],
  catalog: ['shared', 'schemas'],
  formats: ['shared', 'schemas', 'catalog', 'styles', 'config'],
  recognise: ['shared'],
  features: ['shared', 'schemas', 'catalog', 'formats', 'recognise', 'config'],
  layouts: ['shared', 'schemas', 'catalog', 'formats', 'features', 'styles', 'config'],
  pages: ['shared', 'schemas', 'catalog', 'formats', 'features', 'layouts', 'config'],
  build: ['shared', 'schemas', 'catalog', 'formats', 'config'],
};
const PARTS = [...Object.keys(MAY_IMPORT), 'styles', 'config', 'content.config', 'lab'];

/** What runs in the browser: the scripts of features. */
const BROWSER = { files: ['src/features/**/*.ts'], ignores: ['src/features/article/mdx/*.ts'] };

const onlyTheCatalogLoads = {
  name: 'astro:content',
  importNames: ['getCollection'],
  message: 'Take it from the catalog, getCatalog(): only prose comes from the collections.',
};

const pureCatalog = {
  regex: '^astro:',
  message: 'The catalog is plain TypeScript, and runs without Astro too.',
};

/** A glob would import past the folder law. */
const noGlobs = {
  selector: "MemberExpression[object.type='MetaProperty'][property.name='glob']",
  message: 'Import files by name, so that the folder law sees them.',
};

/** What can send something from a worker. What reads a pasted text uses none of it: not every host can forbid it the network. */
const SENDERS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'importScripts',
  'Worker',
  'caches',
  'navigator',
  'self',
  'globalThis',
];

function folderLaw(folder) {
  return PARTS.filter((part) => part !== folder && !MAY_IMPORT[folder].includes(part)).map(
    (part) => ({
      regex: `^(\\.\\./)+${part.replace('.', '\\.')}(/|\\.)`,
      message: `The folder law: ${folder} takes nothing from ${part}.`,
    }),
  );
}

function restrictedImports(files, ignores, options) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', options] } };
}

export default defineConfig(
  // The lab and the benchmark are packages of their own, and so is their lint.
  { ignores: ['dist/', '.astro/', 'node_modules/', 'test-results/', 'lab/', 'bench/'] },
  typescript,
  {
    // typescript-eslint sees no types in .astro files; `astro check` does.
    files: ['src/features/article/mdx/*-elements.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...astro.configs.recommended,
  ...Object.keys(MAY_IMPORT).map((folder) =>
    restrictedImports([`src/${folder}/**/*.{ts,astro}`], [], {
      paths: [onlyTheCatalogLoads],
      patterns: folderLaw(folder),
    }),
  ),
  restrictedImports(['src/catalog/**/*.ts'], [], {
    patterns: [...folderLaw('catalog'), pureCatalog],
  }),
  restrictedImports(BROWSER.files, BROWSER.ignores, {
    patterns: ['schemas', 'catalog', 'formats', 'layouts', 'pages', 'build', 'config', 'lab'].map(
      (part) => ({
        regex: `^(\\.\\./)+${part}(/|\\.)`,
        message: `What runs in the browser takes nothing from ${part}, only from src/shared.`,
      }),
    ),
  }),
  {
    files: ['src/**/*.{ts,astro}'],
    rules: { 'no-restricted-syntax': ['error', noGlobs] },
  },
  {
    files: [
      'src/{recognise,shared}/**/*.ts',
      'src/features/identify/worker.ts',
      'src/features/cite/{mask,quotation}.ts',
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        ...SENDERS.map((name) => ({ name, message: 'What reads a pasted text sends nothing.' })),
      ],
    },
  },
  {
    files: BROWSER.files,
    ignores: [
      ...BROWSER.ignores,
      'src/features/{article/index,cite/cite-buttons,controls/cite-button}.ts',
      'src/features/{full-text/full-text,identify/answer-view,search-dialog/search-keys}.ts',
      'src/features/search/address.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        noGlobs,
        {
          selector: 'ImportExpression',
          message:
            'What is loaded later costs a round trip: only what a reader may never use is worth it.',
        },
      ],
    },
  },
);
