import http2 from 'node:http2';

const [server, path] = process.argv.slice(2);
const connection = http2.connect(server);
const request = connection.request({ ':path': path });
request.on('response', ({ ':status': status }) => console.log(`answered ${status}`));
request.on('ready', () => {
  setTimeout(() => {
    request.close(http2.constants.NGHTTP2_CANCEL); // not the connection
    console.log('cancelled the stream after one second');
  }, 1000);
});
request.on('close', () => connection.close());
