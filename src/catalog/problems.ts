/** Something wrong in the content, described to the author who can fix it. */
export interface Problem {
  /** The path of the file, relative to the repository’s root, such as `content/codes/499/nginx.mdx`. */
  readonly file: string;
  /** The path of the field, such as `fingerprints[0].pattern`, or `body`. */
  readonly field: string;
  readonly problem: string;
  readonly remedy: string;
}

/** All problems that a check has found, as one report. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(report(problems));
    this.name = 'ContentError';
    // The fault is in the content. A stack trace would only hide the report.
    this.stack = this.message;
    this.problems = problems;
  }
}

/** The report that an author reads: the problems grouped by file, each with its field and remedy. */
export function report(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  const sections = [...byFile]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([file, ofFile]) =>
      [
        file,
        ...ofFile.map(({ field, problem, remedy }) => `  ${field}: ${problem}\n    → ${remedy}`),
      ].join('\n'),
    );
  return [`The content has ${count}.`, ...sections].join('\n\n');
}
