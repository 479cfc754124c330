import type { Recording } from '../../kit/recording.ts';
import { curl, python } from '../../kit/software.ts';
import { runClient } from '../../software/client.ts';
import { etcd, grpcGateway, startEtcd } from '../../software/etcd.ts';
import { session } from '../../software/shell.ts';

const LOCK = '{"name": "am9i"}';

export default {
  title:
    'The grpc-gateway in Debian’s etcd writes 499 to a caller that gives up waiting for a lock',
  product: 'grpc',
  software: [etcd, grpcGateway, curl, python],
  note: 'This is Debian’s build, with grpc-gateway 2. The 3.5 releases of etcd itself have grpc-gateway 1, which, according to its source, answers 408. The first caller holds the lock, so the second waits. The second closes only its own side of the connection and still reads. `am9i` is `job` in base64.',
  varying: [
    [/"(?:cluster_id|member_id)":"\d+"/g, '"<id>"'],
    [/"key":"[\w+/=]+"/g, '"key":"<key>"'],
  ],
  async record(lab) {
    const url = await startEtcd(lab);
    const first = await session(lab, 'curl', ['-sS', '-d', LOCK, `${url}/v3/lock/lock`]);
    if (!first.stdout.includes('"key"')) throw new Error(`There is no lock:\n${first.transcript}`);
    const reader = await runClient(lab, '499/give-up.py', [
      new URL(url).host,
      'POST /v3/lock/lock',
      LOCK,
    ]);
    if (!reader.stdout.startsWith('HTTP/1.1 499 ')) {
      throw new Error(`etcd did not send 499:\n${reader.transcript}`);
    }
    return {
      parts: [
        { view: 'console', caption: 'The first caller', text: first.transcript },
        reader.program,
        { view: 'console', caption: 'A caller that still reads', text: reader.transcript },
      ],
    };
  },
} satisfies Recording;
