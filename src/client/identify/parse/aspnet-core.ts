import { lineFormat } from './reading.ts';
import { statusOf } from './status.ts';

/** What stands between the request and the answer: `… https://host/path - 499 0 - 1002.1ms`. */
const STATUS = / - (\d{3}) \S+ /;

const FINISHED = 'Request finished HTTP/';

/** The log of ASP.NET Core (dotnet/aspnetcore, src/Hosting/Hosting/src/Internal/HostingRequestFinishedLog.cs). */
export const aspnetCore = lineFormat('aspnet-core', 'log of ASP.NET Core', (line) => {
  const status = line.includes(FINISHED) ? STATUS.exec(line)?.[1] : undefined;
  return status === undefined ? undefined : { status: statusOf(status), writtenBy: 'aspnet-core' };
});
