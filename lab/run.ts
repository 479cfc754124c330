import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { difference, newVersions } from './kit/compare.ts';
import { Lab, temporaryFolder } from './kit/lab.ts';
import { messageOf } from './kit/message.ts';
import type { Recording, SampleFile } from './kit/recording.ts';
import { readSample, sampleOf, writeSample } from './kit/sample-file.ts';
import { chosenIds, loadRecording, scriptIds } from './kit/scripts.ts';
import { versionsOf } from './kit/software.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const interruption = new AbortController();
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
] as const) {
  process.on(signal, () => interrupt(`${signal}: stopping.`, status));
}
// An error thrown outside the script's promise would end this process and leave its programs running.
process.on('uncaughtException', (failure: unknown) => interrupt(messageOf(failure), 1));

// Promises, so that a folder or a lab that is still being made is cleaned up too.
const workshop = temporaryFolder();
let open: Promise<Lab> | undefined;

try {
  await all(chosenIds(positionals, await scriptIds()));
} catch (failure) {
  console.error(messageOf(failure));
  process.exitCode = 1;
} finally {
  await tidy();
}

/** Stops the programs, then this process. A second signal changes nothing. */
function interrupt(why: string, status: number): void {
  if (interruption.signal.aborted) return;
  console.error(`\n${why}`);
  interruption.abort();
  void tidy().finally(() => process.exit(status));
}

/** Records or checks the samples one at a time, so that they do not disturb each other's timing. */
async function all(ids: readonly string[]): Promise<void> {
  let failed = 0;
  for (const id of ids) {
    const began = performance.now();
    try {
      const remark = values.check ? await check(id) : await record(id);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`ok    ${id} (${seconds} s)${remark}`);
    } catch (failure) {
      if (interruption.signal.aborted) return;
      failed += 1;
      console.error(`FAIL  ${id}\n${messageOf(failure).replace(/^(?=.)/gm, '      ')}`);
    }
  }
  console.log(`${ids.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

async function tidy(): Promise<void> {
  try {
    await (await open)?.close();
  } finally {
    await rm(await workshop, { recursive: true, force: true });
  }
}

async function record(id: string): Promise<string> {
  const { sample } = await perform(id);
  await writeSample(id, sample);
  return '';
}

/**
 * Records the sample again without keeping it.
 *
 * @returns a remark about new versions, or an empty string
 * @throws {Error} if the recording differs from the sample
 */
async function check(id: string): Promise<string> {
  const kept = await readSample(id);
  const first = await perform(id);
  const unlike = difference(kept, first.sample, first.recording.varying);
  // A busy machine can stretch a wait. A true difference shows up a second time.
  const { sample, recording } = unlike === undefined ? first : await perform(id);
  const found = difference(kept, sample, recording.varying);
  const versions = newVersions(kept, sample);
  if (found !== undefined) {
    throw new Error(
      [
        'The software no longer does what the sample shows:',
        found,
        ...versions,
        `If the new behavior is right, record the sample again: npm run lab -- ${id}`,
      ].join('\n'),
    );
  }
  return versions.map((version) => `; ${version}, and does the same`).join('');
}

async function perform(id: string): Promise<{ recording: Recording; sample: SampleFile }> {
  const recording = await loadRecording(id);
  const software = await versionsOf(recording.software);
  const folder = await workshop;
  interruption.signal.throwIfAborted();
  open = Lab.open(folder);
  const lab = await open;
  try {
    const recorded = await recording.record(lab);
    return { recording, sample: sampleOf(id, recording, recorded, software) };
  } finally {
    await lab.close();
  }
}
