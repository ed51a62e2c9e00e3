/** Whether an import begins, completes one that was cut short, or has nothing to do. */
import type { ReleaseRun } from '@opendocket/docket';
import { civilDayAt, type IsoDate } from '@opendocket/rulebook';
import type pg from 'pg';
import { ImportRefusal } from '../refusal.ts';
import { releaseTables } from '../release/tables.ts';
import { beginRun } from './runs.ts';

/** What an import of a feed begins with. */
export interface WantedRun {
  readonly name: string;
  readonly digest: string;
  readonly through: IsoDate | null;
  readonly recordedAt: string;
  readonly by: string;
  readonly warnings: readonly string[];
  /** Version of the mapping. */
  readonly mapping: number;
  /** The feed and the names of its tables; those of court releases if not said. */
  readonly feed?: { readonly system: string; readonly tables: readonly string[] } | undefined;
}

/** Runs that count: one that was refused or withdrawn has left nothing. */
function standing(runs: readonly ReleaseRun[]): ReleaseRun[] {
  return runs.filter((run) => run.kind === 'import' && (run.status === 'running' || run.status === 'complete'));
}

/** Refuses what can be refused before hours of staging: another import that was cut short, or a date that contradicts. */
export function refuseBeforeStaging(runs: readonly ReleaseRun[], name: string, through: IsoDate | undefined): void {
  const withdrawal = runs.find((run) => run.kind === 'withdraw' && run.status === 'running');
  if (withdrawal !== undefined) {
    throw new ImportRefusal(
      `The withdrawal of release ${withdrawal.release} was cut short. Nothing was changed now; complete it first ` +
        `(opendocket withdraw ${withdrawal.release}).`,
    );
  }
  const cut = standing(runs).find((run) => run.status === 'running');
  if (cut !== undefined && cut.release !== name) {
    throw new ImportRefusal(
      `The import of release ${cut.release} was cut short. Nothing was changed now; import that release again and it ` +
        `completes, or take it back (opendocket withdraw ${cut.release}).`,
    );
  }
  if (cut !== undefined && through !== undefined && through !== cut.through) {
    throw new ImportRefusal(
      `The import of release ${name} was cut short and had ${cut.through === null ? 'no --through' : `--through ${cut.through}`}. ` +
        'Nothing was changed now; run it again with the same.',
    );
  }
}

/** Finds or makes the run of this import. */
export async function beginOrResume(
  client: pg.ClientBase,
  runs: readonly ReleaseRun[],
  wanted: WantedRun,
): Promise<{ readonly run: ReleaseRun; readonly status: 'begun' | 'resumed' | 'unchanged' }> {
  const candidates = standing(runs);
  const same = candidates.findLast((run) => run.release === wanted.name);
  if (same !== undefined && same.digest !== wanted.digest) {
    throw new ImportRefusal(
      `A release called ${wanted.name} is in the docket already, and its files were others. Nothing was changed; give this one ` +
        `another name (--name), or take the other back first (opendocket withdraw ${wanted.name}).`,
    );
  }
  if (same?.status === 'running') {
    if (same.mapping === wanted.mapping) return { run: same, status: 'resumed' };
    throw new ImportRefusal(
      `The import of release ${wanted.name} was cut short under mapping ${same.mapping}, and this version maps by ${wanted.mapping}. ` +
        `Nothing was changed; take it back (opendocket withdraw ${wanted.name}) and import it again.`,
    );
  }
  if (same !== undefined && same.runId !== candidates.at(-1)?.runId) {
    throw new ImportRefusal(
      `Release ${wanted.name} is in the docket already, and later ones have followed it. Nothing was changed; to go back to it, ` +
        'withdraw the later ones.',
    );
  }
  if (same !== undefined && same.mapping === wanted.mapping) return { run: same, status: 'unchanged' };
  const run = await beginRun(
    client,
    {
      kind: 'import',
      release: wanted.name,
      mapping: wanted.mapping,
      through: wanted.through ?? same?.through ?? null,
      recordedAt: wanted.recordedAt,
      recordedBy: wanted.by,
      digest: wanted.digest,
      details: {
        tables: wanted.feed?.tables ?? releaseTables.map((table) => table.name),
        changed: {},
        vanished: {},
        added: {},
        warnings: wanted.warnings,
        cases: 0,
        events: 0,
        remapped: 0,
        openDatesEnd: wanted.through ?? same?.details.openDatesEnd ?? civilDayAt(Date.parse(wanted.recordedAt)),
      },
    },
    wanted.feed?.system,
  );
  return { run, status: 'begun' };
}
