// Answers /470 with that status, with a Response of the Fetch API, as in workers and in many frameworks.
import { createServer } from 'node:http';

createServer((request, response) => {
  const answer = new Response(null, { status: Number(request.url.slice(1)) });
  response.writeHead(answer.status);
  response.end();
}).listen(Number(process.argv[2]), '127.0.0.1');
