import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['package.json', 'src/schemas', 'src/shared', 'src/catalog/outline.ts', 'lab/kit'];

/** A copy of the lab in a temporary folder, without any script or sample. */
export class LabCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'field-guide-lab-copy-'));

  constructor() {
    for (const name of [...COPIED, 'lab/package.json', 'lab/run.ts']) {
      cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    }
    for (const name of ['node_modules', 'lab/node_modules']) {
      symlinkSync(join(ROOT, name), join(this.folder, name));
    }
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Replaces text in a file. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
    this.write(file, text.replace(from, to));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
