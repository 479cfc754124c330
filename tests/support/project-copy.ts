import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'LICENSE',
  'astro.config.mjs',
  'content',
  'package.json',
  'public',
  'src',
  'scripts',
  'tsconfig.json',
];

/** How a command ended. */
interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A copy of the project in a temporary folder, whose content a test may spoil and build. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'field-guide-'));

  constructor() {
    for (const name of COPIED) {
      cpSync(join(ROOT, name), join(this.folder, name), {
        recursive: true,
        filter: (path) => !path.endsWith('node_modules'),
      });
    }
    // The folder itself is the copy's own, so that Astro's cache in it is too.
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(join(ROOT, 'node_modules'))) {
      if (name.startsWith('.')) continue;
      symlinkSync(join(ROOT, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
  }

  /** Replaces text in a file. */
  edit(file: string, from: string | RegExp, to: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${file} does not hold ${String(from)}`);
    writeFileSync(path, edited);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  move(from: string, to: string): void {
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** The paths of all files below a folder, in order. */
  files(folder: string): string[] {
    return readdirSync(join(this.folder, folder), { recursive: true, encoding: 'utf8' }).sort();
  }

  /** Builds the copy; resolves with the exit code and everything that was printed. */
  build(env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return this.run(join(ROOT, 'node_modules/astro/bin/astro.mjs'), ['build'], env);
  }

  /** Runs a script in the copy; resolves with the exit code and everything that was printed. */
  run(
    script: string,
    words: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Outcome> {
    const child = spawn(process.execPath, [script, ...words], {
      cwd: this.folder,
      // Vitest's own variables (BASE_URL, MODE, NODE_ENV …) would reach the build.
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}
