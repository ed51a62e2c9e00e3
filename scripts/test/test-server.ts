/** One PostgreSQL for all test files of a run, so that each does not have to make its own. */

/** A server offered to the test files of a run. */
export interface OfferedServer {
  /** Variables that tell the files of it. */
  readonly environment: Record<string, string>;
  end(): Promise<void>;
}

/** Rooms whose tests never open a database. */
const withoutDatabase = /^(packages\/(rulebook|synth)|scripts)\//;

/**
 * Starts a server if any of the files may want one. Where it cannot be had, each file tries by itself and its failure
 * says why: so that the tests of the rooms without a database run all the same.
 */
export async function offerTestServer(files: readonly string[]): Promise<OfferedServer> {
  if (files.every((file) => withoutDatabase.test(file))) return { environment: {}, end: async () => {} };
  try {
    // Looked up when it is wanted: a fault in that room must not keep the tests of the others from running.
    const { hostTestServer } = await import('@opendocket/docket/testing');
    return await hostTestServer();
  } catch (error) {
    process.stderr.write(`No PostgreSQL for the run as a whole: ${error instanceof Error ? error.message : error}\n`);
    return { environment: {}, end: async () => {} };
  }
}
