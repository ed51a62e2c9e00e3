/** Looks through an answer for what the one who asked may not see. */
import { z } from 'zod';
import {
  type CaseRow,
  isJuvenile,
  isNear,
  isThere,
  type Moment,
  mayKnow,
  mayRead,
  rulesOfHidden,
  type StaffRow,
  type StoredEvent,
  seesBehind,
  visibleEvents,
} from './oracle.ts';
import type { Request } from './requests.ts';
import { caseNames, numberOf, rawLine, type World } from './world.ts';

/** An answer: all that leaves the server. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: string;
}

/** What was asked and answered, and the world before and after it. */
export interface Exchange {
  readonly world: World;
  readonly member: string;
  readonly request: Request;
  readonly answer: Answer;
  readonly before: Moment;
  readonly after: Moment;
}

/** Endpoints whose answers speak of the law, of staff and of the whole docket in words that cases use too. */
const ofNoCase =
  /^(GET|POST) \/(rulebook|event-kinds|figures|administration|jobs|session|sign-|intake\/runs|audit\/check|caseload\/staffing)/;
const isAboutStaff = /^POST \/sign-in|^GET \/sign-in/;

/** What the answer holds and the member may not see, a phrase for each; none where all is well. */
export function leaksIn(exchange: Exchange): readonly string[] {
  const { world, request, answer, member } = exchange;
  if (isAboutStaff.test(request.key)) return [];
  const text = `${answer.headers}\n${answer.body}\n${cursorsIn(answer.body).map(decoded).join('\n')}`;
  const asked = `${decodeURIComponent(request.path)} ${JSON.stringify(request.body)} ${Object.values(request.headers).join(' ')}`;
  const shows = (secret: string) => text.includes(secret) && !asked.includes(secret);
  const found: string[] = [];
  const moments = [exchange.before, exchange.after];
  const asked_by = moments.map(({ staff }) => staff.get(member));
  const everywhen = (test: (staff: StaffRow, moment: Moment) => boolean): boolean =>
    moments.some((moment, index) => {
      const staff = asked_by[index];
      return staff !== undefined && test(staff, moment);
    });
  for (const caseId of exchange.after.cases.keys()) {
    found.push(...leaksOfCase(exchange, caseId, shows, text, asked, everywhen));
  }
  for (const name of caseNames) {
    if (shows(rawLine(world, name)) && !everywhen(({ role, active }) => active && role === 'records-steward')) {
      found.push(`the raw line of the ${name} case`);
    }
  }
  for (const written of world.written) {
    if (!shows(written.text) || written.by === member) continue;
    if (!everywhen((staff, moment) => mayReadWritten(staff, moment, written, request))) {
      found.push(`a text of kind ${written.kind} by ${written.by}`);
    }
  }
  return found;
}

type Everywhen = (test: (staff: StaffRow, moment: Moment) => boolean) => boolean;

function leaksOfCase(
  { request, answer, before, after, member }: Exchange,
  caseId: string,
  shows: (secret: string) => boolean,
  text: string,
  asked: string,
  everywhen: Everywhen,
): readonly string[] {
  const found: string[] = [];
  const isAbout = request.about === caseId;
  const hasPurpose = request.headers['x-purpose'] !== undefined;
  const now = after.cases.get(caseId);
  if (now === undefined) return found;
  const of = (moment: Moment): CaseRow => moment.cases.get(caseId) ?? now;
  const isNamedElsewhere = request.about !== undefined && !isAbout && answer.status === 200;
  const isListed = ['GET /audit', 'POST /search', 'GET /intake/quarantine'].includes(request.key);
  // That the case is there at all.
  const isNamed = asked.includes(caseId) || asked.includes(numberOf(caseId));
  if (!isNamed && (shows(caseId) || shows(numberOf(caseId)))) {
    const may = everywhen((staff, moment) =>
      mayBeTold(staff, of(moment), moment, isAbout || isListed, hasPurpose, isNamedElsewhere),
    );
    if (!may) found.push(`that case ${caseId} is there`);
  }
  const { person } = now;
  if (person !== undefined && [person.name, person.aNumber, person.phone].some(shows)) {
    const may = everywhen((staff, moment) => mayKnow(staff, of(moment), hasPurpose && (isAbout || isListed)));
    if (!may) found.push(`who the person of case ${caseId} is`);
  }
  const mayReadAt = (staff: StaffRow, moment: Moment) => mayRead(staff, of(moment), isAbout && hasPurpose);
  const visibleNow = new Map<string, StoredEvent>();
  for (const moment of [before, after]) {
    const staff = moment.staff.get(member);
    if (staff === undefined || !mayReadAt(staff, moment)) continue;
    for (const event of visibleEvents(staff, of(moment))) visibleNow.set(event.id, event);
  }
  const visible = [...visibleNow.values()];
  const hidden = now.events.filter(({ id }) => !visibleNow.has(id));
  const visibleText = JSON.stringify(visible);
  for (const event of hidden) {
    for (const secret of textsOf(event))
      if (shows(secret)) found.push(`a text of ${event.id} (${event.kind}) of case ${caseId}`);
  }
  if (ofNoCase.test(request.key) || answer.status >= 500) return found;
  const parts = partsAbout(text, caseId, isAbout);
  if (parts === '') return found;
  const tells = (secret: string) => parts.includes(secret) && !asked.includes(secret);
  const isUnread = visible.length === 0;
  for (const event of hidden) {
    for (const day of daysOf(event)) {
      if (tells(day) && !visibleText.includes(day)) found.push(`the day ${day} of ${event.id} (${event.kind})`);
    }
    if (isUnread || event.walls.size === 0) continue;
    const isOnlyKind = !visible.some(({ kind }) => kind === event.kind);
    if (isOnlyKind && tells(`"${event.kind}"`)) found.push(`the kind of ${event.id} (${event.kind})`);
  }
  if (visible.some(({ body }) => body.asylumMerits !== undefined) === false && tells('"asylumMerits"')) {
    found.push('that the order was on the merits of asylum');
  }
  const staff = after.staff.get(member);
  for (const wall of ['asylum', 'protected-1367', 'witness', 'sealed'] as const) {
    const isHidden = now.events.some(({ walls }) => walls.has(wall));
    const sees = staff !== undefined && isThere(staff, now) && seesBehind(staff, now, wall);
    if (isHidden && !sees && tells(`"${wall}"`)) found.push(`that there is something ${wall} in case ${caseId}`);
  }
  if (!isUnread && request.key !== 'POST /cases/:case/preview') {
    const { asOf, known, country } = request;
    for (const rule of rulesOfHidden(now.events, visible, { asOf, known, country })) {
      if (new RegExp(`"${rule}"|\\b${rule}:`).test(parts) && !asked.includes(`"${rule}"`))
        found.push(`rule ${rule} of case ${caseId}`);
    }
  }
  return found;
}

/** Whether the member may be told that the case is there: in an answer about it, or in a list. */
function mayBeTold(
  staff: StaffRow,
  one: CaseRow,
  moment: Moment,
  isAsked: boolean,
  hasPurpose: boolean,
  isNamedElsewhere = false,
): boolean {
  if (!staff.active) return false;
  if (staff.role === 'auditor') return true;
  if (staff.role === 'records-steward') return true;
  if (!isThere(staff, one)) return false;
  if (isNear(staff, one) || (isAsked && hasPurpose)) return true;
  // The record of a case that may be read names the lead of its family.
  if (isNamedElsewhere) return true;
  if (one.proposed === null) return false;
  const receiver = moment.staff.get(one.proposed);
  return one.proposed === staff.member || (staff.role === 'supervisor' && receiver?.office === staff.office);
}

function mayReadWritten(
  staff: StaffRow,
  moment: Moment,
  { kind, caseId, by }: World['written'][number],
  request: Request,
): boolean {
  if (!staff.active) return false;
  const one = caseId === undefined ? undefined : moment.cases.get(caseId);
  const hasPurpose = request.headers['x-purpose'] !== undefined && request.about === caseId;
  const reads = one !== undefined && mayRead(staff, one, hasPurpose);
  switch (kind) {
    case 'purpose':
      return staff.role === 'auditor' || reads;
    case 'assignment':
      return one !== undefined && isThere(staff, one) && mayBeTold(staff, one, moment, false, false);
    case 'contest': {
      const author = moment.staff.get(by);
      const isColleague = staff.role === 'supervisor' && author?.office === staff.office;
      return isColleague || (author?.role === 'supervisor' && staff.role === 'officer');
    }
    case 'pre-action-reason':
      return reads;
    case 'pre-action':
      return reads && one !== undefined && visibleEvents(staff, one).length === one.events.length;
    case 'private':
      // In an event it is a text of that event, and is judged with it.
      return one?.events.some(({ body }) => Object.values(body).includes('')) ?? true;
  }
}

/** The texts of an event that stand nowhere else. */
function textsOf({ body }: StoredEvent): readonly string[] {
  return Object.values(body).filter((value): value is string => typeof value === 'string' && value.startsWith('zq'));
}

function daysOf({ on, body, walls }: StoredEvent): readonly string[] {
  if (walls.size === 0) return [];
  return [on, body.until].filter((day): day is string => typeof day === 'string');
}

const listed = z.object({ items: z.array(z.looseObject({ caseId: z.string().nullish() })) });

/** What of an answer is about the case: all, where it was asked about it; else its items of a list. */
function partsAbout(text: string, caseId: string, isAbout: boolean): string {
  if (isAbout) return text;
  const body = text.slice(text.indexOf('\n') + 1).split('\n')[0] ?? '';
  try {
    const read = listed.safeParse(JSON.parse(body));
    if (!read.success) return '';
    const items = read.data.items.filter((item) => item.caseId === caseId);
    return items.length === 0 ? '' : JSON.stringify(items);
  } catch {
    return '';
  }
}

/** The cursors in an answer. */
export function cursorsIn(body: string): readonly string[] {
  return [...body.matchAll(/"next":"([^"]+)"/g)].flatMap(([, cursor]) => (cursor === undefined ? [] : [cursor]));
}

function decoded(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8');
}

/** Whether the case is a juvenile's that is not there for the member. */
export function isHiddenJuvenile(moment: Moment, member: string, caseId: string): boolean {
  const one = moment.cases.get(caseId);
  const staff = moment.staff.get(member);
  return (
    one !== undefined && staff !== undefined && isJuvenile(one) && staff.role !== 'auditor' && !isThere(staff, one)
  );
}
