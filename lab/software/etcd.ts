import { until, type Lab } from '../kit/lab.ts';
import { program, type Software } from '../kit/software.ts';

const REMEDY = 'install the package etcd-server of Debian 13';

/** Its HTTP interface is a grpc-gateway, built into the same program. */
export const etcd: Software = {
  ...program('etcd', 'etcd-server', ['etcd', '--version'], /etcd Version: (\S+)/),
  remedy: REMEDY,
};

/** The package lists what etcd was built with. In Debian 12 that is grpc-gateway 1, which sends 408. */
export const grpcGateway: Software = {
  ...program(
    'grpc-gateway',
    'etcd-server',
    ['dpkg-query', '-W', '-f', '${Static-Built-Using}', 'etcd-server'],
    /grpc-gateway \(= ([\d.]+)/,
  ),
  remedy: REMEDY,
};

/**
 * Starts an etcd on free ports of the loopback interface.
 *
 * @returns its URL for clients
 * @throws {Error} with etcd's output, if it is not ready in time
 */
export async function startEtcd(lab: Lab): Promise<string> {
  const clients = `http://127.0.0.1:${await lab.freePort()}`;
  const peers = `http://127.0.0.1:${await lab.freePort()}`;
  const running = lab.start('etcd', [
    ...['--data-dir', `${lab.folder}/data`],
    ...['--listen-client-urls', clients, '--advertise-client-urls', clients],
    ...['--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers],
    ...['--initial-cluster', `default=${peers}`],
  ]);
  await until(`etcd to be healthy`, async () => {
    const answer = await fetch(`${clients}/health`).catch(() => undefined);
    return answer?.ok ? true : undefined;
  }).catch((failure: unknown) => {
    throw new Error(`${String(failure)}\n${running.output()}`);
  });
  return clients;
}
