import http from 'node:http';

http.get(process.argv[2], (response) => {
  console.log('status:', response.statusCode, response.statusMessage);
  response.resume();
});
