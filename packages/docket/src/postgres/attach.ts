/** One way to a database for every command, wherever the database is. */
import { checkExternal } from './connect.ts';
import { attachEmbedded } from './embedded.ts';
import { type DatabaseChoice, resolveDatabase } from './resolve.ts';

/** A database in use by this process. */
export interface DatabaseAttachment {
  readonly kind: 'embedded' | 'external';
  /** An address for `pg`, of a role that owns the database. It carries a password: never log it. */
  readonly connectionString: string;
  /** As in `18.4`. */
  readonly serverVersion: string;
  /** Lets go of it. Close your own connections first; afterwards an embedded server may be gone. May be called twice. */
  release(): Promise<void>;
}

/**
 * Attaches to the database of `--data DIR`, else of `DATABASE_URL`, else of `./.opendocket`; an embedded server is made
 * and started as needed, and stopped by the last process that uses it. A process that ends without `release`, by Ctrl-C
 * or `process.exit`, is released all the same.
 * @throws DatabaseUnavailable, whose message is the sentence to show
 */
export async function attachDatabase(choice: DatabaseChoice & { durable?: boolean } = {}): Promise<DatabaseAttachment> {
  const place = resolveDatabase(choice);
  if (place.kind === 'embedded') return { kind: 'embedded', ...(await attachEmbedded(place.dataDir, choice.durable)) };
  const serverVersion = await checkExternal(place.databaseUrl);
  return { kind: 'external', connectionString: place.databaseUrl, serverVersion, release: async () => {} };
}
