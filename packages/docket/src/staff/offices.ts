/** What administrators do with offices: they are added, changed and closed; none is deleted. */
import { courtByCode } from '@opendocket/rulebook';
import type { ClientBase } from 'pg';
import { DocketFailure } from '../failure.ts';
import type { Docket } from '../open.ts';
import {
  administer,
  bad,
  conflict,
  differences,
  given,
  idPattern,
  type Keyed,
  record,
  refuseChangedMeanwhile,
} from './administrator.ts';
import type { Member } from './member.ts';
import { findOffice, type Office, readOffice as readStored } from './members.ts';

/** What is said of an office. */
export interface NewOffice {
  readonly office: string;
  readonly name: string;
  /** Base city codes of the courts whose cases it takes. */
  readonly courts: readonly string[];
}

/** What of an office is to be another than it was; the rest stays. */
export type OfficeChange = { readonly [Field in Exclude<keyof Office, 'office'>]?: Office[Field] | undefined };

/** Adds an office. @throws DocketFailure `access-refused`, `bad-argument`, or `conflict` where the id is another's */
export function createOffice(docket: Docket, by: Member, wanted: NewOffice, keyed: Keyed): Promise<Office> {
  const work = async (client: ClientBase): Promise<Office> => {
    const read = readOffice({ ...wanted, closedOn: null });
    if ((await findOffice(client, read.office)) !== undefined) {
      throw conflict(`There is an office "${read.office}" already. Nothing was changed. Choose another id.`);
    }
    await client.query('insert into staff.office (office, name, courts) values ($1, $2, $3)', [
      read.office,
      read.name,
      read.courts,
    ]);
    await record(docket, client, by, 'add-office', { ...read });
    return read;
  };
  return administer(docket, by, keyed, { request: { command: 'add-office', ...wanted }, read: readStored, work });
}

/**
 * Changes an office. `closedOn` closes it from a day on: it takes no more cases then; those that it has stay until they move.
 * @param was what is changed, as it was read: refused where somebody else changed it since
 * @throws DocketFailure as {@link createOffice}, and `not-found`
 */
export function changeOffice(
  docket: Docket,
  by: Member,
  office: string,
  change: OfficeChange,
  { was = {}, ...keyed }: Keyed & { readonly was?: OfficeChange | undefined },
): Promise<Office> {
  const work = async (client: ClientBase): Promise<Office> => {
    await client.query('select from staff.office where office = $1 for update', [office]);
    const before = await findOffice(client, office);
    if (before === undefined) {
      throw new DocketFailure('not-found', `There is no office "${office}". Nothing was changed. Check the id.`);
    }
    refuseChangedMeanwhile(`the office "${office}"`, before, was);
    const read = readOffice({ ...before, ...given(change) });
    await client.query('update staff.office set name = $2, courts = $3, closed_on = $4 where office = $1', [
      office,
      read.name,
      read.courts,
      read.closedOn,
    ]);
    await record(docket, client, by, 'change-office', { office, ...differences(before, read) });
    return read;
  };
  const request = { command: 'change-office', office, change: given(change), was: given(was) };
  return administer(docket, by, keyed, { request, read: readStored, work });
}

function readOffice(wanted: Office): Office {
  const name = wanted.name.trim();
  if (!idPattern.test(wanted.office))
    throw bad(`the id of an office is small letters, digits and hyphens, not "${wanted.office}"`);
  if (name === '' || name.length > 200) throw bad('an office needs a name of at most 200 characters');
  for (const court of wanted.courts) {
    if (courtByCode(court) === undefined)
      throw bad(`there is no court "${court}": give its base city code, such as BAL`);
  }
  return { office: wanted.office, name, courts: [...new Set(wanted.courts)].sort(), closedOn: wanted.closedOn };
}
