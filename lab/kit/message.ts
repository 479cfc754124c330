/** The message of a failure, with those of the failures that it collects. */
export function messageOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const causes: unknown[] = failure instanceof AggregateError ? failure.errors : [];
  return [failure.message, ...causes.map(messageOf)].join('\n');
}
