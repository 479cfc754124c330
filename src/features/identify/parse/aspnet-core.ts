import { lineFormat } from './reading.ts';
import { statusOf } from './status.ts';

/**
 * The end of the line: status, length, type and time of the answer. The type and the length of the request
 * stand before it, and look like these where there is no type: `… https://host/path - 12 - 499 0 - 1002.1ms`.
 */
const STATUS = / - (\d{3}) \S+ \S+ [\d.]+ms/;

const FINISHED = 'Request finished HTTP/';

/**
 * The log of ASP.NET Core
 * (https://github.com/dotnet/aspnetcore/blob/0b1cf03b/src/Hosting/Hosting/src/Internal/HostingRequestFinishedLog.cs,
 * and HostingRequestStartingLog.cs beside it).
 */
export const aspnetCore = lineFormat('aspnet-core', 'log of ASP.NET Core', (line) => {
  const status = line.includes(FINISHED) ? STATUS.exec(line)?.[1] : undefined;
  return status === undefined ? undefined : { status: statusOf(status), writtenBy: 'aspnet-core' };
});
