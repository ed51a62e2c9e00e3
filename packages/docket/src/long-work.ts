/** What long work on the docket has in common: it tells how far it is, and it can be stopped between two transactions. */

/** How far long work is. */
export interface Progress {
  /** What is being done, as a person would say it. */
  readonly step: string;
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
}

/** What every long function takes. An abort throws the signal's reason; what was committed stays, and a re-run goes on. */
export interface LongWork {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Cases that are read at once. */
  readonly pageSize?: number | undefined;
}

/** Cases read at once where nothing else is said: some ten thousand events, a few megabytes. */
export const usualPageSize = 1000;
