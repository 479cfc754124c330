/** What a failure says, with all that it sums up. */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const causes: unknown[] = failure instanceof AggregateError ? failure.errors : [];
  return [failure.message, ...causes.map(messageOf)].join('\n');
}
