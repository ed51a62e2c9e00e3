/** What the pages tell of a rule beyond the rule itself: where its code and its tests are. Read from the files by a script. */

/** A worked example that names the rule in what it expects. */
export interface Example {
  /** Path from the root of the repository. */
  readonly file: string;
  readonly title: string;
}

/** The files of one rule. */
export interface RuleTexts {
  /** Path of the rule's code from the root of the repository. */
  readonly file: string;
  readonly testFile: string;
  /** The titles of its own tests: each is an example of the rule in one line. */
  readonly tests: readonly string[];
  /** The scenarios that expect something of the rule. */
  readonly scenarios: readonly Example[];
}

/** The files of all rules, by the rule's id. */
export type TextsOfRules = ReadonlyMap<string, RuleTexts>;
