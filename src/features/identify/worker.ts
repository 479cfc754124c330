import type { Knowledge } from './knowledge.ts';
import { compile, work, type Request, type Response } from './work.ts';

let knowledge: Knowledge | undefined;

addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  if (request.kind === 'data') {
    knowledge = compile(request.data);
    return;
  }
  if (!knowledge) throw new Error('A text came before the knowledge.');
  const response: Response = {
    id: request.id,
    ...work(request.text, knowledge, () => performance.now()),
  };
  postMessage(response);
});
