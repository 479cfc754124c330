/** A day, month or year as people write it: `22 November 2026` for `2026-11-22`, `April 2023` for `2023-04`. */
export function humanDate(date: string): string {
  const [, month, day] = date.split('-');
  return new Date(date).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
}
