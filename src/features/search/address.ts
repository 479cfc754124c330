import { isPasted } from '../../recognise/index.ts';

/** A longer question may be a line of a log, with addresses and names in it, in characters. */
const MOST_IN_ADDRESS = 100;

/** A word or a number. Most keys are longer, or have signs in them. */
const PLAIN = /^[\p{L}\d]{1,15}$/u;

/**
 * Whether a question may be in the address and the title of a page, which end up in histories, in the logs of
 * hosts, and with everybody who gets the link. A pasted text may not, and neither may a secret.
 */
export async function mayBeInAddress(question: string): Promise<boolean> {
  const text = question.trim();
  if (text.length > MOST_IN_ADDRESS || isPasted(text)) return false;
  // Most questions are plain, and do not load what masks.
  return text.split(/\s+/).every((word) => PLAIN.test(word)) || hasNoSecret(text);
}

/** Whether nothing in a text would be masked. */
async function hasNoSecret(text: string): Promise<boolean> {
  try {
    const { secretsIn } = await import('../cite/mask.ts');
    return secretsIn(text).length === 0;
  } catch (error) {
    console.error(error);
    return false;
  }
}
