/** A request to every endpoint of the table, made from a few numbers, so that a sequence of them can be made up and made smaller. */
import fc from 'fast-check';
import { Choice, type Making, type Step } from './choice.ts';
import { caseNames, lineOf, type MemberName, memberNames, numberOf, secretText } from './world.ts';

/** A request as it is sent. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly key: string;
  readonly path: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
  /** The case that it is about; undefined for what is about none. */
  readonly about: string | undefined;
  readonly asOf: string;
  readonly known: string | undefined;
  readonly country: string | undefined;
}

interface Parts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
  /** It names a case in its body. */
  readonly names?: boolean;
}

/** Events that a member might record: in order, against the law, of what is hidden, and of what is not there. */
function proposed(choice: Choice): object {
  const entry = choice.entry();
  const words = () => choice.text('private');
  return choice.of<() => object>(
    () => ({ kind: 'checkin.completed', on: '2026-11-23', body: {} }),
    () => ({ kind: 'hearing.adjourned', on: '2026-11-20', body: { reason: 'the judge was ill' } }),
    () => ({ kind: 'stay.granted', on: '2026-11-19', body: { from: 'circuit', until: '2027-12-07' } }),
    () => ({ kind: 'status.granted', on: '2026-09-15', body: { status: 't-bona-fide', until: '2032-02-24' } }),
    () => ({ kind: 'status.applied', on: '2026-09-22', body: { status: 'vawa' } }),
    () => ({ kind: 'hold.placed', on: '2026-09-29', body: { hold: 'witness', owner: words() } }),
    () => ({ kind: 'hold.released', on: '2026-10-13', body: { hold: 'witness' } }),
    () => ({ kind: 'record.sealed', on: '2026-10-20', body: { event: entry } }),
    () => ({ kind: 'record.unsealed', on: '2026-10-27', body: { event: entry } }),
    () => ({ kind: 'record.disputed', on: '2026-11-10', body: { event: entry, reason: 'it is another person' } }),
    () => ({ kind: 'stay.granted', on: '2026-11-19', body: { from: 'circuit' }, voids: entry }),
    () => ({ kind: 'protection.terminated', on: '2026-11-05', body: { protection: 'withholding' } }),
    () => ({ kind: 'status.terminated', on: '2026-11-06', body: { status: 'u-bona-fide' } }),
    () => ({ kind: 'application.decided', on: '2026-11-04', body: { relief: 'asylum', decision: 'denied' } }),
    () => ({ kind: 'motion.decided', on: '2026-11-03', body: { decision: 'denied' } }),
    () => ({ kind: 'juvenile.recorded', on: '2026-11-01', body: { juvenile: 'released-or-18' } }),
    () => ({ kind: 'juvenile.recorded', on: '2026-11-02', body: { juvenile: 'unaccompanied' } }),
    () => ({ kind: 'supervision.revoked', on: '2026-11-23', body: {} }),
    () => ({ kind: 'departure.verified', on: '2026-11-18', body: { how: 'removed' } }),
    () => ({ kind: 'appeal.filed', on: '2026-11-17', body: { by: 'dhs', what: 'case' } }),
    () => ({ kind: 'stay.granted', on: '2026-11-19', body: { from: 'nobody' } }),
    () => ({ kind: 'mandate.issued', on: '2026-11-16', body: {} }),
  )();
}

/** How a request to each endpoint is made. An endpoint that is not here fails the test. */
export const requestsTo: Readonly<Record<string, (choice: Choice, making: Making) => Parts>> = {
  'GET /session': () => ({}),
  'POST /sign-out': () => ({}),
  'GET /sign-in/members': () => ({}),
  'POST /sign-in/demo': () => ({ body: { member: 'nobody-of-this-name' } }),
  'POST /search': (choice, { caseId, world }) => ({
    body: { q: choice.of('xochitl', 'Zqname', `${numberOf(caseId)}`, caseId, `zqname${world.number}`, 'Xochitl Zq') },
  }),
  'GET /cases/:case': (choice) => ({
    query: {
      asOf: choice.of(undefined, undefined, '2026-01-20', '2028-06-01', '2025-12-01'),
      known: choice.of(undefined, undefined, '2026-11-24T16:00:00.000Z', '2026-11-01T00:00:00.000Z'),
      country: choice.of(undefined, 'HN', 'GT'),
    },
  }),
  'GET /cases/:case/identity': () => ({}),
  'POST /cases/:case/preview': (choice) => ({ body: { expectedSeq: choice.seq(), events: [proposed(choice)] } }),
  'POST /cases/:case/events': (choice) => ({
    body: { expectedSeq: choice.seq(), events: choice.of([proposed(choice)], [proposed(choice), proposed(choice)]) },
  }),
  'POST /cases/:case/corrections': (choice) => ({
    body: {
      expectedSeq: choice.seq(),
      voids: choice.entry(),
      on: '2026-11-09',
      reason: 'entered in the wrong case',
      replacements: choice.of([], [proposed(choice)]),
    },
  }),
  'GET /cases/:case/audit': (choice) => ({ query: { limit: choice.of(undefined, '1', '200') } }),
  'GET /cases/:case/readers': () => ({}),
  'GET /event-kinds': () => ({}),
  'GET /audit': (choice, { world, caseId, step }) => ({
    query: choice.of<Record<string, string>>(
      {},
      { actor: `staff:${world.members[choice.of(...memberNames)]}` },
      { case: caseId },
      { case: numberOf(caseId), actor: `staff:${world.members[step.who]}` },
      { limit: '200' },
    ),
  }),
  'POST /audit/check': () => ({ body: {} }),
  'GET /work': (choice, { world, step }) => ({
    query: {
      officer: step.who === 'supervisor' || choice.number(2) === 0 ? choice.officer() : undefined,
      limit: choice.of(undefined, '1', '2', '3'),
      duty: choice.of(undefined, undefined, 'protected', 'untouched', 'hold-review'),
      from: choice.of(undefined, undefined, '2026-01-01'),
      cursor: world.cursors[choice.number(Math.max(1, world.cursors.length * 2))],
    },
  }),
  'POST /work/finish': (choice) => ({ names: true, body: { ...choice.duty(), note: choice.text('private') } }),
  'POST /work/snooze': (choice) => ({
    names: true,
    body: { ...choice.duty(), until: choice.of('2026-11-26', '2030-01-01'), reason: choice.text('private') },
  }),
  'GET /jobs': () => ({}),
  'GET /work/officers': () => ({}),
  'GET /cases/:case/pre-actions': () => ({}),
  'POST /cases/:case/pre-actions': (choice, { moment, modelId }) => {
    const step = choice.of('removal', 'removal', 'transfer');
    return {
      body: {
        step,
        ...(step === 'removal' ? { country: choice.of('HN', 'GT') } : undefined),
        reason: choice.text('pre-action-reason'),
        expectedSeq: moment.cases.get(modelId)?.events.length ?? 1,
      },
    };
  },
  'POST /cases/:case/pre-actions/:review/attestations': (choice) => ({
    params: { review: choice.of('1', '2') },
    body: { source: choice.of('court', 'uscis', 'agency'), through: '2026-11-24', how: choice.text('pre-action') },
  }),
  'POST /cases/:case/pre-actions/:review/findings': (choice) => ({
    params: { review: choice.of('1', '2') },
    body: { rule: choice.of('C1', 'R1'), why: 'a doubt', finding: choice.text('pre-action') },
  }),
  'POST /cases/:case/pre-actions/:review/approvals': (choice) => ({
    params: { review: choice.of('1', '2') },
    body: { statement: choice.text('pre-action') },
  }),
  'POST /cases/:case/pre-actions/:review/end': (choice) => ({
    params: { review: choice.of('1', '2', '9') },
    body: { as: choice.of('declined', 'withdrawn'), statement: choice.text('pre-action') },
  }),
  'GET /caseload/own': () => ({}),
  'GET /caseload/office': () => ({}),
  'GET /caseload/cases': (choice, { world }) => ({
    query: {
      officer: choice.of(undefined, undefined, choice.officer()),
      unassigned: choice.of(undefined, undefined, 'true'),
      order: choice.of(undefined, 'due'),
      untouchedDays: choice.of(undefined, '90'),
      limit: choice.of(undefined, '1', '2'),
      cursor: world.cursors[choice.number(Math.max(1, world.cursors.length * 2))],
    },
  }),
  'GET /caseload/receivers': () => ({}),
  'GET /caseload/proposals': () => ({}),
  'POST /caseload/proposals/preview': (choice) => ({ names: true, body: { officer: choice.officer() } }),
  'POST /caseload/proposals': (choice) => ({
    names: true,
    body: {
      officer: choice.officer(),
      reason: choice.text('assignment'),
      expectedSeq: choice.of(undefined, undefined, 1, 7),
    },
  }),
  'POST /caseload/proposals/answer': (choice) => ({
    names: true,
    body: {
      accept: choice.of(true, false),
      reason: choice.text('assignment'),
      expectedSeq: choice.of(undefined, undefined, 7),
    },
  }),
  'POST /caseload/proposals/withdraw': (choice) => ({
    names: true,
    body: { reason: choice.text('assignment'), expectedSeq: choice.of(undefined, undefined, 7) },
  }),
  'POST /caseload/release': (choice) => ({
    names: true,
    body: { reason: choice.text('assignment'), expectedSeq: choice.of(undefined, undefined, 7) },
  }),
  'GET /caseload/suggestion': () => ({}),
  'POST /caseload/staffing': () => ({ body: { officers: { count: 1, minutesPerDay: 400 } } }),
  'GET /caseload/contests': () => ({}),
  'POST /caseload/contests': (choice) => ({ body: { statement: choice.text('contest') } }),
  'POST /caseload/contests/answer': (choice) => ({
    body: { officer: choice.officer(), seq: choice.of(1, 2), statement: choice.text('contest') },
  }),
  'GET /administration/members': () => ({}),
  'GET /administration/members/:member': (choice, { world }) => ({
    params: { member: world.members[choice.of('officer', 'supervisor')] },
  }),
  'POST /administration/members': (_choice, { world }) => ({
    body: { member: `w${world.number}-officer`, name: 'Another', role: 'officer' },
  }),
  'POST /administration/members/:member': (choice, { world }) => ({
    params: { member: world.members[choice.of('officer', 'colleague', 'distant', 'supervisor', 'otherSupervisor')] },
    body: choice.of<object>(
      { clearances: [] },
      { clearances: ['protected-1367'] },
      { clearances: ['juvenile', 'sealed'] },
      { clearances: ['witness'] },
      { active: false },
      { active: true },
      { active: true },
      { office: world.offices[choice.of('here', 'there')] },
    ),
  }),
  'GET /administration/offices': () => ({}),
  'POST /administration/offices': (_choice, { world }) => ({ body: { office: world.offices.here, name: 'Again' } }),
  'POST /administration/offices/:office': (_choice, { world }) => ({
    params: { office: world.offices.here },
    body: { name: 'A name' },
  }),
  'GET /administration/weights': () => ({}),
  'POST /administration/weights': () => ({ body: { duty: 'hold-review', fromOn: '2026-11-25', minutes: 10 } }),
  'GET /intake/runs': () => ({}),
  'GET /intake/runs/:run': () => ({ params: { run: '1' } }),
  'GET /intake/comparison': () => ({ query: { from: '2026-10', to: '2026-10' } }),
  'GET /intake/quarantine': (_choice, { world }) => ({
    query: {
      cursor: Buffer.from(JSON.stringify(['A_TblCase', String(lineOf(world, 'asylum') - 1), '0'])).toString(
        'base64url',
      ),
    },
  }),
  'GET /rulebook': () => ({}),
  'GET /rulebook/values': () => ({}),
  'GET /rulebook/courts': () => ({}),
  'GET /rulebook/rules/:rule': (choice) => ({ params: { rule: choice.of('C17', 'C24', 'Z9') } }),
  'GET /figures': (choice) => ({ query: { asOf: choice.of(undefined, '2026-11-01') } }),
  'GET /figures/csv': () => ({}),
};

/** Keys of endpoints that are about one case in their path or body. */
export const aboutCases: readonly string[] = Object.keys(requestsTo).filter((key) => key.includes(':case'));

/** Makes the request of a step. */
export function makeRequest(making: Making): Request {
  const { step, world, caseId } = making;
  const choice = new Choice(making);
  const { params = {}, query = {}, body = {}, names = false } = requestsTo[step.what]?.(choice, making) ?? {};
  const [method = 'GET', pattern = ''] = step.what.split(' ');
  const reference = (step.picks[0] ?? 0) % 2 === 0 ? caseId : numberOf(caseId);
  const place = pattern.replace(':case', reference).replace(/:(\w+)/g, (_all, name: string) => params[name] ?? '1');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  const about = pattern.includes(':case') || names ? caseId : undefined;
  const headers: Record<string, string> = {};
  if (step.hasPurpose) {
    const purpose = secretText(world);
    headers['x-purpose'] = purpose;
    world.written.push({ text: purpose, kind: 'purpose', caseId: about, by: world.members[step.who] });
  }
  if ((step.picks[1] ?? 0) % 5 === 0) headers['idempotency-key'] = `w${world.number}-key-${(step.picks[2] ?? 0) % 2}`;
  if ((step.picks[3] ?? 0) % 4 === 0) headers['accept-language'] = 'es';
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    key: step.what,
    path: `/api/v1${place}${search.size === 0 ? '' : `?${search}`}`,
    body: names ? { case: caseId, ...body } : body,
    headers,
    about,
    asOf: query.asOf ?? '2026-11-24',
    known: query.known,
    country: query.country,
  };
}

const picks = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 });

/** Steps that change who may see what, by those who may. */
const turningSteps: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom<readonly [MemberName, string]>(
      ['administrator', 'POST /administration/members/:member'],
      ['reviewer', 'POST /cases/:case/events'],
      ['reviewer', 'POST /cases/:case/corrections'],
      ['supervisor', 'POST /caseload/proposals'],
      ['otherSupervisor', 'POST /caseload/proposals'],
      ['otherSupervisor', 'POST /caseload/proposals/answer'],
      ['colleague', 'POST /caseload/proposals/answer'],
      ['supervisor', 'POST /caseload/release'],
      ['officer', 'POST /cases/:case/pre-actions'],
      ['supervisor', 'POST /cases/:case/pre-actions'],
      ['reviewer', 'POST /cases/:case/pre-actions/:review/attestations'],
    ),
    fc.constantFrom(...caseNames),
    picks,
  )
  .map(([[who, what], which, chosen]) => ({ who, what, which, hasPurpose: true, picks: chosen }));

const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...memberNames),
  what: fc.constantFrom(...Object.keys(requestsTo)),
  which: fc.constantFrom(...caseNames),
  hasPurpose: fc.boolean(),
  picks,
});

/** Questions of those who read cases about cases: where most could show. */
const readingStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<MemberName>(
    'officer',
    'colleague',
    'distant',
    'cleared',
    'supervisor',
    'otherSupervisor',
    'auditor',
  ),
  what: fc.constantFrom(
    ...aboutCases,
    'GET /work',
    'POST /work/finish',
    'POST /work/snooze',
    'GET /caseload/cases',
    'GET /caseload/proposals',
    'GET /audit',
    'POST /search',
  ),
  which: fc.constantFrom(...caseNames),
  hasPurpose: fc.boolean(),
  picks,
});

/** A sequence of requests. */
export const someSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { arbitrary: anyStep, weight: 2 },
    { arbitrary: readingStep, weight: 4 },
    { arbitrary: turningSteps, weight: 2 },
  ),
  { minLength: 4, maxLength: 40, size: 'max' },
);
