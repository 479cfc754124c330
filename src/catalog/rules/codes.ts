import type { Content } from '../parse.ts';
import type { Problem } from '../problems.ts';

/** A code's file is named after it, is not registered, and tells its history in order. */
export function* codeRules({ codes, registry }: Content): Iterable<Problem> {
  const registered = new Map(registry.map((row) => [row.code, row]));
  for (const { id, file, data } of codes) {
    if (id !== String(data.code)) {
      yield {
        file,
        field: 'code',
        problem: `is ${data.code}, but the file is called ${id}.mdx`,
        remedy: `Rename the file to ${data.code}.mdx, or correct the number.`,
      };
    }
    const row = registered.get(data.code);
    if (row) {
      yield {
        file,
        field: 'code',
        problem: `${data.code} is registered with IANA (${row.name}, ${row.reference})`,
        remedy: 'Remove the file: this guide holds only codes that are not in the registry.',
      };
    }
    const days = data.changes.map((change) => change.date.getTime());
    if (days.some((day, i) => i > 0 && day > (days[i - 1] ?? day))) {
      yield {
        file,
        field: 'changes',
        problem: 'is not in order',
        remedy: 'Put the newest change first.',
      };
    }
    if (Math.max(...days) > data.reviewed.getTime()) {
      yield {
        file,
        field: 'reviewed',
        problem: 'is older than the newest change',
        remedy: 'Read the page against its sources again and put that day here.',
      };
    }
  }
}
