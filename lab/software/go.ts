import { basename, join } from 'node:path';
import type { Lab } from '../kit/lab.ts';

/** How long Go may take to build a program with its packages, in milliseconds. */
const BUILDING_MS = 180_000;

/**
 * Builds a program that uses only Go's standard library.
 *
 * @param sourceFile its path
 * @returns the path of the program, in the lab's folder
 * @throws {Error} with Go's output, if it does not build
 */
export async function buildGo(lab: Lab, sourceFile: string): Promise<string> {
  const built = join(lab.folder, basename(sourceFile, '.go'));
  const { status, output } = await lab.run('go', ['build', '-o', built, sourceFile], {
    env: { GOCACHE: join(lab.workshop, 'go-cache'), GO111MODULE: 'off', GOPROXY: 'off' },
    patience: BUILDING_MS,
  });
  if (status !== 0) throw new Error(`${sourceFile} does not build:\n${output}`);
  return built;
}
