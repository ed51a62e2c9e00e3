/** Which database a command is to use. */
import { resolve } from 'node:path';

/** Where the database is: our own server in a data folder, or somebody's server at an address. */
export type DatabasePlace =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'external'; readonly databaseUrl: string };

/** What a caller may say about the place. */
export interface DatabaseChoice {
  /** As `--data DIR` gives it; beats the rest. */
  readonly dataDir?: string | undefined;
  /** An address given by the caller itself; beats the environment. */
  readonly databaseUrl?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The data folder when nothing is said, in the current folder. */
export const defaultDataDir = '.opendocket';

/** `--data DIR` beats `DATABASE_URL` beats `./.opendocket`; what is empty is unset. */
export function resolveDatabase({ dataDir, databaseUrl, environment = process.env }: DatabaseChoice): DatabasePlace {
  if (dataDir) return { kind: 'embedded', dataDir: resolve(dataDir) };
  const url = databaseUrl || environment.DATABASE_URL;
  if (url) return { kind: 'external', databaseUrl: url };
  return { kind: 'embedded', dataDir: resolve(defaultDataDir) };
}
