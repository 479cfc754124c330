import { until, type Lab } from '../kit/lab.ts';
import { program, type Software } from '../kit/software.ts';

/** Prometheus sends 499 since 2.43. Debian 12 has 2.42, which sends 503. */
export const prometheus: Software = {
  ...program('Prometheus', 'prometheus', ['prometheus', '--version'], /version ([\d.]+)/),
  remedy: 'install the package prometheus of Debian 13',
};

/**
 * Starts a Prometheus on a free port of the loopback interface. It has no data of its own.
 *
 * @param storage the URL of the remote storage that it reads for each query
 * @returns its URL
 * @throws {Error} with Prometheus's output, if it is not ready in time
 */
export async function startPrometheus(lab: Lab, storage: string): Promise<string> {
  const port = await lab.freePort();
  const url = `http://127.0.0.1:${port}`;
  const remote = `remote_read: [{ url: '${storage}', read_recent: true }]\n`;
  const running = lab.start('prometheus', [
    `--config.file=${await lab.write('prometheus.yml', remote)}`,
    `--storage.tsdb.path=${lab.folder}/data`,
    `--web.listen-address=127.0.0.1:${port}`,
  ]);
  await until(`Prometheus to be ready on port ${port}`, async () => {
    const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  }).catch((failure: unknown) => {
    throw new Error(`${String(failure)}\n${running.output()}`);
  });
  return url;
}
