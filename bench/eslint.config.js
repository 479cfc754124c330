import { defineConfig } from 'eslint/config';
import { typescript } from '../eslint.typescript.js';

export default defineConfig({ ignores: ['dist/', 'node_modules/'] }, typescript);
