import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';

/**
 * Runs one task for each input in worker threads: on all processors, and in memory of their own, beside
 * that in which the build keeps all of the site.
 *
 * @param module a module whose default export is the task
 * @returns what the tasks returned, in the order of their inputs
 * @throws the first error of a task
 */
export async function inWorkers(module: URL, inputs: readonly unknown[]): Promise<unknown[]> {
  const threads = Math.min(availableParallelism(), inputs.length);
  const pool = new Tinypool({
    filename: module.href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await Promise.all(inputs.map(async (input): Promise<unknown> => pool.run(input)));
  } finally {
    await pool.destroy();
  }
}
