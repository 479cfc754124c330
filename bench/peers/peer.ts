/** A site that is measured. */
export interface Peer {
  readonly name: string;
  /** Writes a project with that number of codes. The guide comes first: the others take its texts. */
  readonly write: (size: number) => Project;
  /** The path of an article, as the site's own links have it. */
  readonly article: (code: number) => string;
  /** How its search is used; a page written by hand has none. */
  readonly search?: SearchSteps;
  /** One page of each kind beside the articles, if they are to be measured. */
  readonly templates?: readonly string[];
}

/** A project on the disk that can be built. */
export interface Project {
  readonly folder: string;
  /** What Node is to run in the folder, or nothing if the files are the site already. */
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What a build leaves for the next one to find; removed before each. */
  readonly leftovers: readonly string[];
  /** The built site. */
  readonly output: string;
}

/** What a reader does to search, as CSS selectors. */
export interface SearchSteps {
  /** What is clicked to open the search. */
  readonly open: string;
  /** Where the word is typed. */
  readonly box: string;
  /** The links or entries that answer; the first that holds the number counts. */
  readonly result: string;
}
