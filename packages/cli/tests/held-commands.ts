/** Transactions of commands that are held at a known moment, by a trigger and a lock in the test's own database. */
import { withConnection } from '@opendocket/docket/testing';

/** Commands whose transactions are held, one of each kind. */
export const held = ['append 103', 'correct 112', 'accept', 'finish 122', 'snooze 132', 'ask 142', 'contest 2'];

/** In the transaction before its last write, or in the commit itself. */
const moments = {
  'in the transaction': 'not deferrable',
  'in the commit': 'deferrable initially deferred',
} as const;

/** Holds the transactions of some commands until it is released. */
export async function holdCommands(connectionString: string, when: keyof typeof moments) {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  const keys = held.map((key) => `'${key}'`).join();
  const done = withConnection(connectionString, async (owner) => {
    await owner.query('select pg_advisory_lock(572)');
    await owner.query(`create function public.hold() returns trigger language plpgsql as $$ begin
        if new.idempotency_key in (${keys}) then perform pg_advisory_xact_lock_shared(572); end if;
        return null;
      end $$`);
    for (const table of ['docket.command', 'staff.command']) {
      await owner.query(
        `create constraint trigger hold after insert on ${table} ${moments[when]} for each row execute function public.hold()`,
      );
    }
    isReady();
    await released;
  });
  await ready;
  return {
    /** Waits until all are held. */
    reached: () =>
      withConnection(connectionString, async (owner) => {
        const query = `select from pg_locks where locktype = 'advisory' and objid = 572 and not granted`;
        while ((await owner.query(query)).rowCount !== held.length);
      }),
    release: async () => {
      release();
      await done;
    },
  };
}

/** Waits until no connection of a server is left: what it had begun is ended, one way or the other. */
export function settled(connectionString: string): Promise<void> {
  return withConnection(connectionString, async (owner) => {
    const query = `select from pg_stat_activity where datname = current_database() and application_name = 'opendocket'`;
    while ((await owner.query(query)).rowCount !== 0);
    for (const table of ['docket.command', 'staff.command'])
      await owner.query(`drop trigger if exists hold on ${table}`);
  });
}
