// A Connect server with one method, whose calls all end as cancelled.
import { createServer } from 'node:http';
import { create, createFileRegistry } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, file_google_protobuf_empty } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { connectNodeAdapter } from '@connectrpc/connect-node';

// What a .proto file would say: service JobService { rpc Run(Empty) returns (Empty); }
const inputType = '.google.protobuf.Empty';
const file = create(FileDescriptorProtoSchema, {
  name: 'jobs.proto',
  package: 'jobs',
  syntax: 'proto3',
  dependency: ['google/protobuf/empty.proto'],
  service: [{ name: 'JobService', method: [{ name: 'Run', inputType, outputType: inputType }] }],
});
const service = createFileRegistry(file, () => file_google_protobuf_empty.proto).getService(
  'jobs.JobService',
);

const routes = (router) =>
  router.service(service, {
    run() {
      throw new ConnectError('the job was cancelled', Code.Canceled);
    },
  });
createServer(connectNodeAdapter({ routes })).listen(Number(process.argv[2]), '127.0.0.1');
