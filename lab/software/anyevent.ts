import { perlModule } from '../kit/software.ts';

/** The library, which every recording of AnyEvent::HTTP needs beside Perl. */
export const anyEventHttp = perlModule('AnyEvent::HTTP', 'libanyevent-http-perl');
/** The event loop under it. */
export const anyEvent = perlModule('AnyEvent', 'libanyevent-perl');
