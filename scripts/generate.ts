import { readFileSync, writeFileSync } from 'node:fs';
import { GENERATED } from './generated.ts';

for (const { file, generate } of GENERATED) {
  writeFileSync(file, generate(readFileSync(file, 'utf8')));
}
