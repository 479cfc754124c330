import type { Lab } from '../kit/lab.ts';
import type { Recorded } from '../kit/recording.ts';
import { perl, perlModule } from '../kit/software.ts';
import { bring, runClient } from './client.ts';

/** What every recording of HTTP::Tiny needs. */
export const HTTP_TINY = [perlModule('HTTP::Tiny', 'libhttp-tiny-perl'), perl] as const;
/** What HTTP::Tiny needs for https. */
export const PERL_TLS = [
  perlModule('IO::Socket::SSL', 'libio-socket-ssl-perl'),
  perlModule('Net::SSLeay', 'libnet-ssleay-perl'),
] as const;

/** Something that fails, and how HTTP::Tiny should report it. */
export interface TinyCase {
  /** What fails, for the table. */
  readonly cause: string;
  readonly url: string;
  /** Options of HTTP::Tiny, each followed by its value. */
  readonly options?: readonly string[];
  /** The program, if not the one that fetches a URL. */
  readonly file?: string;
  /** A Perl module in `lab/clients/599` to load first. */
  readonly module?: string;
  /** The status and reason that HTTP::Tiny must return. */
  readonly result?: string;
  /** What the returned `content` must match. */
  readonly content: RegExp;
}

/**
 * Has HTTP::Tiny fetch something that cannot be fetched.
 *
 * @throws {Error} if it does not return what it should
 */
export async function askTiny(
  lab: Lab,
  {
    cause,
    url,
    options = [],
    file = '599/tiny.pl',
    module,
    result = '599 Internal Exception',
    content,
  }: TinyCase,
): Promise<Recorded> {
  const hidden = module === undefined ? [] : [await bring(lab, `599/${module}.pm`)];
  const loaded = module === undefined ? [] : ['-I.', `-M${module}`];
  const run = await runClient(lab, file, [url, ...options], loaded);
  const [, came = '', success = '', text = ''] =
    /^(.*)\nsuccess: (.*)\ncontent: ([^]*)$/.exec(run.stdout) ?? [];
  if (came !== result || !content.test(text)) {
    throw new Error(
      `HTTP::Tiny did not return ${result} with ${String(content)}:\n${run.transcript}`,
    );
  }
  return {
    parts: [run.program, ...hidden, { view: 'console', text: run.transcript }],
    cells: {
      Cause: cause,
      '`status` and `reason`': came,
      '`content`': text.trim() === '' ? 'empty' : `\`${text.trim().replaceAll('\n', ' ')}\``,
      '`success`': `\`${success}\``,
    },
  };
}
