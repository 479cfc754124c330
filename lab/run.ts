import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { difference, newVersions } from './kit/compare.ts';
import { Lab, temporaryFolder } from './kit/lab.ts';
import { messageOf } from './kit/message.ts';
import type { Recording } from './kit/recording.ts';
import { readSample, sampleOf, writeSample, type SampleFile } from './kit/sample-file.ts';
import { loadRecording, scriptIds } from './kit/scripts.ts';
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
  process.on(signal, () => interrupt(`${signal}: ending what runs.`, status));
}
// What a script throws outside its own promise would end the lab, and leave its programs running.
process.on('uncaughtException', (failure: unknown) => interrupt(messageOf(failure), 1));

// Both are promises, so that what is just being made is tidied too.
const workshop = temporaryFolder();
let open: Promise<Lab> | undefined;

try {
  await all(await wanted(positionals));
} catch (failure) {
  console.error(messageOf(failure));
  process.exitCode = 1;
} finally {
  await tidy();
}

/** Ends what runs, and then the lab; asked a second time, it goes on with that. */
function interrupt(why: string, status: number): void {
  if (interruption.signal.aborted) return;
  console.error(`\n${why}`);
  interruption.abort();
  void tidy().finally(() => process.exit(status));
}

/** Records or checks one sample after the other, so that none disturbs the times of another. */
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

/**
 * The ids of the samples to record: those that were asked for, or all.
 *
 * @throws {Error} if one of them has no script
 */
async function wanted(asked: readonly string[]): Promise<string[]> {
  const all = await scriptIds();
  const unknown = asked.filter((id) => !all.includes(id));
  if (unknown.length > 0) {
    throw new Error(`There is no script for ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  }
  return asked.length > 0 ? [...asked] : all;
}

async function record(id: string): Promise<string> {
  const { sample } = await perform(id);
  await writeSample(id, sample);
  return '';
}

/** Records anew, keeps nothing, and fails if anything but what must differ does. */
async function check(id: string): Promise<string> {
  const kept = await readSample(id);
  const first = await perform(id);
  const unlike = difference(kept, first.sample, first.recording.varying);
  // A busy machine stretches time. What the software really does differently, it does again.
  const { sample, recording } = unlike === undefined ? first : await perform(id);
  const found = difference(kept, sample, recording.varying);
  const versions = newVersions(kept, sample);
  if (found !== undefined) {
    throw new Error(
      [
        'The software did something else than when the sample was recorded:',
        found,
        ...versions,
        `If that is right, record it anew: npm run lab -- ${id}`,
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
