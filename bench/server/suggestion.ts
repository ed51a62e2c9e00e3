/** The suggestion of a fair share for an office of about 70,000 cases: as the API's function works it out from the database. */
import { type Docket, findMember, type Member, suggestForOffice } from '@opendocket/docket';
import { median } from '../machine.ts';
import { signIn } from './running-server.ts';

const wantedCases = 70_000;
const rounds = 5;

/** What a suggestion took. */
export interface SuggestionMeasures {
  readonly office: string;
  readonly cases: number;
  readonly officers: number;
  readonly moves: number;
  /** Milliseconds, by round. */
  readonly inDatabase: readonly number[];
  /** The same asked over HTTP, with the answer read whole. */
  readonly overHttp: readonly number[];
}

/** The office whose cases come nearest to 70,000. */
async function officeOf(
  docket: Docket,
): Promise<{ office: string; cases: number; officers: number; supervisor: string }> {
  const found = await docket.pool.query<{ office: string; cases: number; officers: number; supervisor: string }>(
    `select office, count(*)::int as cases, count(distinct officer)::int as officers,
            (select min(member) from staff.member m where m.office = c.office and m.role = 'supervisor' and m.active) as supervisor
       from docket.caseload c where office is not null group by office order by abs(count(*) - $1) limit 1`,
    [wantedCases],
  );
  const [row] = found.rows;
  if (row === undefined) throw new Error('no office has cases');
  return row;
}

export async function measureSuggestion(docket: Docket, address: string): Promise<SuggestionMeasures> {
  const { office, cases, officers, supervisor } = await officeOf(docket);
  const member: Member | undefined = await findMember(docket, supervisor);
  if (member === undefined) throw new Error(`${supervisor} is nobody`);
  const [person] = await signIn(address, [supervisor]);
  const on = docket.clock().toISOString().slice(0, 10);
  const inDatabase: number[] = [];
  const overHttp: number[] = [];
  let moves = 0;
  for (let round = 0; round <= rounds; round++) {
    const began = performance.now();
    moves = (await suggestForOffice(docket, member, { on })).moves.length;
    const asked = performance.now();
    const answer = await fetch(`${address}/api/v1/caseload/suggestion`, { headers: { cookie: person?.cookie ?? '' } });
    const body = await answer.text();
    if (answer.status !== 200)
      throw new Error(`the suggestion was answered with ${answer.status}: ${body.slice(0, 300)}`);
    // The first round warms both.
    if (round === 0) continue;
    inDatabase.push(asked - began);
    overHttp.push(performance.now() - asked);
  }
  return { office, cases, officers, moves, inDatabase, overHttp };
}

/** Rows for the table. */
export function suggestionRows(found: SuggestionMeasures): readonly (readonly [string, string])[] {
  const { office, cases, officers, moves, inDatabase, overHttp } = found;
  const count = (value: number): string => value.toLocaleString('en-US');
  return [
    [
      `suggestion for ${office}: ${count(cases)} cases, ${officers} officers, ${count(moves)} moves`,
      `**${(median(inDatabase) / 1000).toFixed(2)} s** (median of ${rounds}); over HTTP ${(median(overHttp) / 1000).toFixed(2)} s`,
    ],
  ];
}
