/** A code in three digits, so that 0 is `000`. */
export function codeText(code: number): string {
  return String(code).padStart(3, '0');
}
