import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { messageOf } from './message.ts';

const execute = promisify(execFile);

/** The Python that Debian's packages belong to; another may come first in the path. */
export const PYTHON = '/usr/bin/python3';
/** The Perl that Debian's packages belong to. */
export const PERL = '/usr/bin/perl';
/** The Java that Debian’s package brings, below Debian's name of the machine; another may come first in the path. */
export const JAVA = `/usr/lib/jvm/java-17-openjdk-${process.arch === 'x64' ? 'amd64' : process.arch}/bin/java`;

/** Something that a recording needs. */
export interface Software {
  /** As a sample names it, before the version. */
  readonly name: string;
  /** What installs it, as an instruction: `install Debian's package nginx-light`. */
  readonly remedy: string;
  /** Its version; fails if it is not there. */
  readonly version: () => Promise<string>;
}

/**
 * Each with its version: `nginx 1.22.1`.
 *
 * @throws {Error} if one is not there or does not work, with what installs it and what was seen instead
 */
export function versionsOf(software: readonly Software[]): Promise<string[]> {
  return Promise.all(
    software.map(async (entry) => {
      const version = await entry.version().catch((failure: unknown) => {
        throw new Error(
          `${entry.name} is not installed, or does not work: ${entry.remedy}, or run lab/install-debian.sh, which installs everything.\n${messageOf(failure)}`,
        );
      });
      return `${entry.name} ${version}`;
    }),
  );
}

/**
 * A program of Debian.
 *
 * @param command that prints its version, with its arguments
 * @param pattern whose first group is the version
 */
export function program(
  name: string,
  debianPackage: string,
  command: readonly [string, ...string[]],
  pattern: RegExp,
): Software {
  const [file, ...args] = command;
  return {
    name,
    remedy: `install Debian’s package ${debianPackage}`,
    version: async () => {
      const { stdout, stderr } = await execute(file, args, {
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' },
      });
      const version = pattern.exec(stdout + stderr)?.[1];
      if (version === undefined) throw new Error(`${name} told no version: ${stdout}${stderr}`);
      return version;
    },
  };
}

/** A module of Debian's Python; `expression` gives its version once `module` is imported. */
export function pythonModule(
  name: string,
  debianPackage: string,
  module: string,
  expression = `${module}.__version__`,
): Software {
  const code = `import ${module}; print(${expression})`;
  return program(name, debianPackage, [PYTHON, '-c', code], /^(\S+)/);
}

/** A module of Debian's Perl. */
export function perlModule(module: string, debianPackage: string): Software {
  const code = `print ${module}->VERSION`;
  return program(module, debianPackage, [PERL, `-M${module}`, '-e', code], /^(\S+)/);
}

/** A library that tells no version itself; `dpkg` knows that of its package. */
export function debianLibrary(name: string, debianPackage: string): Software {
  const command = ['dpkg-query', '-W', '-f', '${Version}', debianPackage] as const;
  return program(name, debianPackage, command, /^([\d.]+)/);
}

/** A package of `lab/package.json`. */
export function npmPackage(name: string): Software {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return {
    name,
    remedy: 'run npm ci --prefix lab',
    version: async () => manifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8'))).version,
  };
}

const manifestSchema = z.object({ version: z.string() });

export const python = program('Python', 'python3', [PYTHON, '--version'], /^Python (\S+)/);
export const perl = program('Perl', 'perl', [PERL, '-e', 'printf "%vd", $^V'], /^(\S+)/);
export const curl = program('curl', 'curl', ['curl', '--version'], /^curl (\S+)/);
export const nginx = program('nginx', 'nginx-light', ['nginx', '-v'], /nginx\/(\S+)/);
export const haproxy = program('HAProxy', 'haproxy', ['haproxy', '-v'], /version ([\d.]+)/);
export const caddy = program('Caddy', 'caddy', ['caddy', 'version'], /^v?([\d.]+)/);
export const go = program('Go', 'golang-go', ['go', 'version'], /go([\d.]+)/);
export const java = program(
  'Java',
  'openjdk-17-jdk-headless',
  [JAVA, '-version'],
  /version "([^"]+)"/,
);
export const php = program('PHP', 'php-cli', ['php', '-v'], /^PHP (\S+)/);

/** The Node.js that runs the lab itself. */
export const node: Software = {
  name: 'Node.js',
  remedy: 'run npm ci',
  version: () => Promise.resolve(process.versions.node),
};
