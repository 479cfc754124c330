import { describe, expect, test } from 'vitest';
import { firstOf, partsOf, shownBy } from '../../support/recognise.ts';
import { codeText } from '../../../src/shared/code-text.ts';

const FTP = 'look-alike FTP reply 530';
const SMTP = 'look-alike SMTP reply 530';
const APPLE = 'look-alike Apple’s NSURLErrorDomain code -999';
const CUDA = 'look-alike CUDA error 999';

type Row = readonly [text: string, answer: string];

/** Mail servers, and what programs make of their replies. */
const MAIL: readonly Row[] = [
  '530 5.7.0 Must issue a STARTTLS command first. a1-20020a05600c2f8900b0041bsm5563wmn.12 - gsmtp',
  '530 5.5.1 Authentication Required. Learn more at',
  '530-5.5.1 Authentication Required. Learn more at\n530 5.5.1  https://support.google.com/mail/?p=WantAuthError j34sm20675690wre.7 - gsmtp',
  '530-5.7.0 Authentication Required. For more information, go to',
  '530 5.7.57 Client not authenticated to send mail. [AM0PR01CA0100.eurprd01.prod.exchangelabs.com]',
  '530 5.7.1 Client was not authenticated',
  '530 5.7.3 Client was not authenticated',
  '530 5.7.0 Authentication required',
  '530 5.7.20 DKIM required',
  '530 SMTP authentication is required.',
  '530 Authentication required',
  '530 Error: authentication Required',
  '550 5.1.1 <a@b.example>: Recipient address rejected\n530 5.7.0 Authentication required',
  'Expected response code 250 but got code "530", with message "530 5.7.1 Authentication required\r\n"',
  'Expected response code "250" but got code "530", with message "530 5.7.57 Client not authenticated to send mail."',
  'Error: SMTP code:530 msg:530 SMTP authentication is required.',
  'Error: Mail command failed: 530 5.7.0 Must issue a STARTTLS command first.',
  "nodemailer: { code: 'EENVELOPE', response: '530 5.7.1 Authentication required', responseCode: 530, command: 'MAIL FROM' }",
  "smtplib.SMTPSenderRefused: (530, b'5.7.0 Authentication Required. For more information, go to\\n5.7.0  https://support.google.com/mail/?p=WantAuthError a1 - gsmtp', 'me@example.com')",
  'com.sun.mail.smtp.SMTPSendFailedException: 530 5.7.0 Must issue a STARTTLS command first',
  'jakarta.mail.MessagingException: 530-5.7.0 Authentication Required',
  'Net::SMTPAuthenticationError (530 5.7.0 Must issue a STARTTLS command first)',
  'The server response was: 530 5.7.57 Client not authenticated to send mail.',
  'Diagnostic-Code: smtp; 530 Authentication required',
  'host mail.example[203.0.113.9] said: 530\n    Authentication required (in reply to MAIL FROM command)',
  'status=bounced (host relay.example[203.0.113.9] said: 530 5.7.0 Must issue a STARTTLS command first (in reply to MAIL FROM command))',
  '<- 530 5.7.1 Authentication required',
  '<** 530 5.5.1 Authentication Required.',
  'Failed to send mail: 530 5.7.0 authentication required (code 530)',
  'SMTP ERROR: MAIL FROM command failed: 530-5.5.1 Authentication Required',
].map((text) => [text, SMTP]);

/** FTP servers, and what programs make of their replies. */
const FILES: readonly Row[] = [
  '530 Login incorrect.',
  '530 Login or password incorrect!',
  '530 Not logged in.',
  '530 Not logged in, user or password incorrect!',
  '530 User cannot log in.',
  '530 User ftpuser cannot log in, home directory inaccessible.',
  '530 Permission denied.',
  '530 Please login with USER and PASS.',
  "530 You aren't logged in",
  '530 This FTP server is anonymous only.',
  '530 Sorry, the maximum number of clients (10) for this user are already connected.',
  '530 Sorry, no ANONYMOUS access allowed.',
  '530 Non-anonymous sessions must use encryption.',
  '530 Home directory not available',
  '530-User cannot log in.\n Win32 error:   The user name or password is incorrect.\n530 End',
  'Antwort:\t530 Login authentication failed',
  'Response:\t530 Login authentication failed\nError:\tCritical error: Could not connect to server',
  '> PASS ###\n< 530 Login incorrect.\n\nFTPError: 530 Login incorrect.',
  '---> PASS XXXX\n<--- 530 Login incorrect.',
  'Connected to 203.0.113.9.\n220 (vsFTPd 3.0.5)\nName (203.0.113.9:root): ftp\n530 Permission denied.\nftp: Login failed',
  'ftplib.error_perm: 530 Login incorrect.',
  'curl: (67) Access denied: 530',
  '* Access denied: 530',
  'curl: (67) Access denied: 530\ncurl: (11) Access denied: 530',
  'FTPError: 530 Login authentication failed\n    at FTPContext._onControlSocketData (/home/runner/index.js:5252:39)',
  'FTPError: 530 Inicio de sesión incorrecto',
  'Erreur FTP: FTPError: 530 User cannot log in.',
  'Error: 530 Please login with USER and PASS\n    at makeError (/app/node_modules/ftp/lib/connection.js:1067:13)',
  'FTP protocol error: 530 Login incorrect.',
  'Net::FTPPermError (530 Login incorrect.)',
  'The remote server returned an error: (530) Not logged in.',
  'org.apache.commons.net.ftp: 530 Login incorrect.',
  'lftp: Login failed: 530 Login incorrect.',
  'message: Login authentication failed[530]\ncode: 530',
].map((text) => [text, FTP]);

/** Replies of mail and FTP servers with other numbers of the guide. */
const OTHERS: readonly Row[] = [
  ['552 5.3.4 Message size exceeds fixed limit', 'look-alike SMTP reply 552'],
  ["smtplib.SMTPDataError: (552, b'5.7.0 This message was blocked')", 'look-alike SMTP reply 552'],
  [
    'Error: Mail command failed: 553 Relaying disallowed as noreply@mail.example',
    'look-alike SMTP reply 553',
  ],
  ["554 delivery error: dd This user doesn't have an account", 'look-alike SMTP reply 554'],
  ['553 Could not create file.', 'look-alike FTP reply 553'],
  ['451 4.7.1 Greylisting in action, please come back later', 'look-alike SMTP 451'],
  [
    '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.',
    'look-alike SMTP reply',
  ],
  ['421 4.3.2 Service shutting down', 'look-alike SMTP reply'],
  ['501 5.1.7 Bad sender address syntax', 'look-alike SMTP reply'],
  ['535 5.7.8 Username and Password not accepted.', 'look-alike SMTP reply'],
  ['550 Failed to change directory.', 'look-alike FTP reply'],
  ['550 /pub/a: No such file or directory', 'look-alike FTP reply'],
  ['227 Entering Passive Mode (203,0,113,9,4,99)', 'look-alike FTP reply'],
  ["425 Can't open data connection.", 'look-alike FTP reply'],
  ['426 Connection closed; transfer aborted.', 'look-alike FTP reply'],
];

/** What people report in public threads, of each protocol that the guide explains. */
const KINDS: readonly Row[] = [
  ['550 relay not permitted!', 'look-alike SMTP reply'],
  ['454 4.7.1 <*@example.pt>: Relay access denied', 'look-alike SMTP reply'],
  ['550-5.1.1 The email account that you tried to reach does not exist.', 'look-alike SMTP reply'],
  ['550 Requested action not taken: mailbox unavailable', 'look-alike SMTP reply'],
  ['535 Incorrect authentication data', 'look-alike SMTP reply'],
  ['425 Cannot open data connection.', 'look-alike FTP reply'],
  ['Response:\t425 No data connection', 'look-alike FTP reply'],
  ['[Error: Connection closed; transfer aborted] code: 426', 'look-alike FTP reply'],
  ["NNTPTemporaryError('430 No Such Article',)", 'look-alike NNTP reply'],
  ['nntplib.NNTPPermanentError: 502 Authentication Failed', 'look-alike NNTP reply'],
  [
    'Got SIP response 488 "Not Acceptable Here" back from 203.0.113.1:5060',
    'look-alike SIP status',
  ],
  ['Call failed: 603 Declined', 'look-alike SIP status'],
  ['SIP/2.0 404 Not Found', 'look-alike SIP status'],
  ['[rtsp @ 0x75884920] method SETUP failed: 454 Session Not Found', 'look-alike RTSP status'],
  ['Failed to PLAY: 455 Method Not Valid in This State', 'look-alike RTSP status'],
  ['Lost connection due to an error (Error Code: 272)', 'look-alike Roblox error code'],
  ['Roblox постоянная ошибка 279', 'look-alike Roblox error code'],
  ['Telegram says: [406 AUTH_KEY_DUPLICATED] - The same key', 'look-alike Telegram error'],
  ["Connection Failure\n  data: { reason: '405', location: 'atn' }", 'look-alike WhatsApp library'],
  ['[WA] Connection closed (toaC3XLvzl). Reason: 515', 'look-alike WhatsApp library'],
  ['vpn client constantly hits error 809', 'look-alike Windows dial-up or VPN error'],
  ['VPN错误 809', 'look-alike Windows dial-up or VPN error'],
  [
    'Error 12175 calling WINHTTP_CALLBACK_STATUS_REQUEST_ERROR',
    'look-alike WinINet or WinHTTP error',
  ],
  ['kCFURLErrorCannotFindHost (code -1003)', 'look-alike Apple network error'],
  ['an illegal memory access was encountered(CUDA error no.=700)', 'look-alike CUDA error'],
  ['4 DEADLINE_EXCEEDED: Deadline exceeded', 'look-alike gRPC status'],
  ['AddPortMapping failed with code 606 (Action not authorized)', 'look-alike UPnP error'],
  ["{'success': False, 'errors': [{'code': '606', 'message': 'x'}]}", 'look-alike Marketo error'],
  ['AcceptSecurityContext error, data 20ee, v1db1', 'look-alike Active Directory'],
  [':tmi.twitch.tv 421 you TEST :Unknown command', 'look-alike IRC numeric reply'],
];

/** Replies of many numbers, which are no status of HTTP. */
const REPLIES: readonly string[] = [
  '220 mail.example ESMTP Postfix\n250-SIZE 10240000\n250 CHUNKING',
  '354 End data with <CR><LF>.<CR><LF>',
  '226 Transfer complete',
];

const APPLES: readonly Row[] = [
  'Error Domain=NSURLErrorDomain Code=-999 "cancelled"',
  'NSURLErrorDomain error -999',
  'The operation couldn’t be completed. (NSURLErrorDomain error -999.)',
  'NSURLErrorCancelled (-999)',
  'finished with error [-999] Error Domain=NSURLErrorDomain Code=-999 "cancelled" UserInfo={NSErrorFailingURLStringKey=https://api.example/v1}',
  'Task <5A1C>.<1> HTTP load failed, -999 (error code: -999 [1:89])\nError Domain=NSURLErrorDomain Code=-999',
  'sessionTaskFailed(error: Error Domain=NSURLErrorDomain Code=-999 "cancelled")',
  'didFailProvisionalNavigation: Error Domain=NSURLErrorDomain Code=-999 "(null)"',
].map((text) => [text, APPLE]);

const CUDAS: readonly Row[] = [
  'CUDA error 999: unknown error',
  'CUDA failure 999: unknown error ; GPU=0 ; hostname=box',
  'cuInit(0) returned 999 (CUDA_ERROR_UNKNOWN)',
  'RuntimeError: CUDA unknown error - cudaErrorUnknown (999)',
  'cudaGetDeviceCount returned 999\n-> cudaErrorUnknown',
].map((text) => [text, CUDA]);

/** Numbers of other software that Cloudflare shows too. */
const NUMBERS: readonly Row[] = [
  ['ERROR 1033 (HY000): Incorrect information in file: ./db/t.frm', 'MySQL or MariaDB'],
  ['Error Code: 1033. Incorrect information in file', 'MySQL or MariaDB'],
  ["ERROR 1016 (HY000): Can't open file: 't.MYI' (errno: 145)", 'MySQL or MariaDB'],
  [
    "Error 1045: Access denied for user 'app'@'localhost' (using password: YES)",
    'MySQL or MariaDB',
  ],
  ['websocket: close 1006 (abnormal closure): unexpected EOF', 'Close code of a WebSocket'],
  ['WebSocket closed. Error code: 1006', 'Close code of a WebSocket'],
  ['close code=1006 wasClean=false', 'Close code of a WebSocket'],
  ['sent 1009 (message too big) frame with 3370948 bytes', 'Close code of a WebSocket'],
  ['[WinError 10054] An existing connection was forcibly closed by the remote host', 'Windows'],
  ['404 Not Found (error code: 10062): Unknown interaction', 'Discord'],
];

const READ_TIMEOUTS: readonly Row[] = [
  "requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.example', port=443): Read timed out. (read timeout=30)",
  "urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='api.example', port=443): Read timed out. (read timeout=15)",
].map((text) => [text, 'look-alike ReadTimeout of Python’s requests']);

describe.each([
  ['a reply of a mail server is told from the status:', MAIL],
  ['a reply of an FTP server is told from the status:', FILES],
  ['a reply with another number is told from the status:', OTHERS],
  ['an error of another protocol is told from the status:', KINDS],
  ['Apple’s -999 is told from the status:', APPLES],
  ['the 999 of CUDA is told from the status:', CUDAS],
  ['a timeout of Python is told from the status:', READ_TIMEOUTS],
] as const)('%s', (_name, rows) => {
  test.for(rows)('%s', ([text, answer]) => {
    expect(firstOf(text)).toBe(answer);
  });
});

describe('a number of other software is told from Cloudflare’s:', () => {
  test.for(NUMBERS)('%s', ([text, whose]) => {
    const [answer] = shownBy(text).answers;
    expect(answer?.kind === 'part' && answer.part.kind).toBe('look-alike');
    expect(answer?.kind === 'part' ? answer.part.title : '').toContain(whose);
  });
});

describe('a reply of another protocol is no status of HTTP:', () => {
  test.for(REPLIES)('%s', (text) => {
    expect(firstOf(text)).toBe('nothing');
  });
});

/** HTTP with words that the other protocols use too. */
const HTTP: readonly Row[] = [
  ['HTTP/1.1 530 <none>\nServer: cloudflare\n\nerror code: 1016', '530#cloudflare'],
  ['HTTP/1.1 530 Site Frozen\nX-Pantheon-Styx-Hostname: styx-fe1-a', '530#pantheon'],
  ['HTTP/1.1 530 User Not Logged In', '530'],
  ['HTTP/1.1 530 Authentication required\nContent-Length: 0', '530'],
  ['GET https://mail.example/api 530', '530'],
  ['GET https://ftp.example/pub/ 530', '530'],
  [
    'requests.exceptions.HTTPError: 530 Server Error: <none> for url: https://smtp-relay.example/send',
    '530#cloudflare',
  ],
  ['HTTP/1.1 999 Request denied\nX-Li-Pop: prod-lva1', '999#linkedin'],
  [
    'HTTP 599: Operation timed out after 20000 milliseconds with 0 bytes received\nrequests.exceptions.ConnectionError',
    '599#tornado',
  ],
  ['code 999', '999'],
  ['usenet indexer returned HTTP 430', '430'],
  ['SABnzbd: HTTP 503 Service Unavailable', 'number 503'],
  [
    'rpc error: code = Unavailable desc = unexpected HTTP status code received from server: 464',
    '464',
  ],
  ['io.grpc.StatusRuntimeException: UNAVAILABLE: HTTP status code 464', '464'],
  ['Roblox API returned 522 for https://users.roblox.example', '522'],
];

describe('the status is told from its look-alikes:', () => {
  test.for(HTTP)('%s', ([text, answer]) => {
    expect(firstOf(text)).toBe(answer);
  });
});

test('a look-alike leads to the guide’s own section', () => {
  const pages = new Set([...partsOf('code'), ...partsOf('guide')].map(({ url }) => url));
  for (const { url, code } of partsOf('look-alike')) {
    expect(pages).toContain(url.replace(/#[\w-]+$/, ''));
    if (code !== undefined) expect(url).toBe(`/${codeText(code)}#look-alikes`);
  }
  const [first] = shownBy('530 Login incorrect.').answers;
  expect(first).toMatchObject({ part: { kind: 'look-alike', url: '/530#look-alikes' } });
});
