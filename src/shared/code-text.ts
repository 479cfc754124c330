/** A code in three digits, so that 0 is `000`. */
export function codeText(code: number): string {
  return String(code).padStart(3, '0');
}

/** Whether a number is none of HTTP’s, but one that a product shows beside a status: Cloudflare’s 1020. */
export function isOnScreen(code: number): boolean {
  return code > 999;
}

/** A code or a number that is shown on screen, with what it is: `HTTP 499`, `Error 1020`. */
export function numberText(code: number): string {
  return isOnScreen(code) ? `Error ${code}` : `HTTP ${codeText(code)}`;
}
