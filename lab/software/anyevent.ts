import { perlModule } from '../kit/software.ts';

export const anyEventHttp = perlModule('AnyEvent::HTTP', 'libanyevent-http-perl');
/** The event loop below AnyEvent::HTTP. */
export const anyEvent = perlModule('AnyEvent', 'libanyevent-perl');
