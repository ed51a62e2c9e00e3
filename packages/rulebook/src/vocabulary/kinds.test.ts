import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventBody } from '../event.ts';
import { bodySchema, eventKinds } from './kinds.ts';
import { parseEvent } from './parse.ts';

/** For each kind a body with every field that it may hold. Fields before the bar are required, the others may be left out. */
const wholeBodies: Readonly<Record<string, readonly [required: EventBody, optional?: EventBody]>> = {
  'case.described': [
    {},
    {
      nationality: 'HN',
      language: 'GARIFUNA',
      court: 'BAL',
      caseType: 'RMV',
      detained: false,
      lawfulPermanentResident: false,
      entryOn: '2019-01-20',
    },
  ],
  'case.identified': [{ code: 'J1' }, { meaning: 'Juvenile' }],
  'family.linked': [{ role: 'rider', lead: '10000001' }, { severedOn: '2024-05-06' }],
  'juvenile.recorded': [{ juvenile: 'unaccompanied' }],
  'nta.served': [{}],
  'nta.filed': [{}, { court: 'BAL' }],
  'proceeding.opened': [{}, { court: 'BAL', because: 'initial', caseType: 'RMV' }],
  'proceeding.reopened': [{}, { because: 'new-leg' }],
  'proceeding.administratively-closed': [{}],
  'proceeding.recalendared': [{}],
  'proceeding.terminated': [{}],
  'proceeding.dismissed': [{}],
  'proceeding.completed': [{ how: 'transfer' }, { code: 'T', meaning: 'Transfer' }],
  'hearing.scheduled': [
    {},
    { hearing: '77', hearingOn: '2026-12-01', time: '08:30', calendar: 'master', court: 'BAL', medium: 'video' },
  ],
  'hearing.held': [{}, { hearing: '77' }],
  'hearing.adjourned': [{}, { hearing: '77', reason: '17 MC TO IC--MERITS HEARING' }],
  'hearing.cancelled': [{}, { hearing: '77' }],
  'appearance.recorded': [{ appeared: 'no' }, { hearing: '77' }],
  'notice.sent': [{}, { what: 'hearing', method: 'mail' }],
  'notice.returned': [{}],
  'address.changed': [{}, { agency: 'court' }],
  'venue.changed': [{}, { court: 'HYA' }],
  'counsel.entered': [{}, { form: 'E-28' }],
  'counsel.withdrew': [{}],
  'application.filed': [{ relief: 'cancellation-b' }],
  'application.decided': [{ relief: 'asylum', decision: 'not-adjudicated' }],
  'charge.lodged': [{}, { section: '212a06Ai' }],
  'order.entered': [
    { order: 'voluntary-departure' },
    {
      authority: 'judge',
      priorOrderOn: '2001-02-03',
      form: 'oral',
      inAbsentia: false,
      appeal: 'reserved',
      countries: ['HN', 'unknown'],
      asylumMerits: true,
      departBy: '2026-12-01',
      departureKind: 'pre-conclusion',
      bondRequired: false,
      alternate: { order: 'removal', countries: ['HN'] },
      caseType: 'rmv',
      hearing: 'h1',
    },
  ],
  'order.vacated': [{}],
  'order.served': [{}],
  'departure-bond.posted': [{}],
  'departure.verified': [{}, { how: 'voluntary' }],
  'death.recorded': [{}],
  'execution-wait.waived': [{}],
  'appeal.waived': [{}],
  'appeal.filed': [{}, { by: 'respondent', what: 'case' }],
  'appeal.rejected': [{}, { appeal: 'e7', reason: 'fee', cureBy: '2026-12-01' }],
  'appeal.withdrawn': [{}, { appeal: 'e7' }],
  'appeal.decided': [{ decision: 'dismissed' }, { appeal: 'e7', departBy: '2026-12-01' }],
  'case.certified': [{}],
  'motion.filed': [{ motion: 'reopen' }, { forum: 'board', basis: 'changed-conditions', qualified: 'unknown' }],
  'motion.decided': [{ decision: 'granted' }, { motion: 'e8' }],
  'bond.decided': [{}, { amount: 1500, decision: 'amount-decreased' }],
  'review.petitioned': [{}, { circuit: '4', stayMotion: true }],
  'review.decided': [{}, { petition: 'e9', decision: 'denied' }],
  'mandate.issued': [{}, { petition: 'e9' }],
  'habeas.filed': [{}, { district: 'mdd', noticedOn: '2026-11-20' }],
  'habeas.closed': [{}, { petition: 'e9' }],
  'court-matter.recorded': [{ matter: 'circuit-remand' }, { decision: 'Remanded' }],
  'stay.requested': [{ from: 'agency' }],
  'stay.granted': [{ from: 'district' }, { request: 'e9', until: '2026-12-01', untilTime: '16:00', countries: ['HN'] }],
  'stay.denied': [{ from: 'judge' }, { request: 'e9' }],
  'stay.lifted': [{ from: 'supreme-court' }, { stay: 'e9' }],
  'protection.granted': [{ protection: 'withholding' }, { countries: ['HN'] }],
  'protection.terminated': [
    { protection: 'cat-deferral' },
    { countries: ['HN'], procedure: 'hearing', authority: 'judge', noticeOn: '2026-09-01' },
  ],
  'fear.claimed': [{}, { screening: 'reasonable', country: 'HN' }],
  'fear.decided': [{ result: 'positive' }, { screening: 'credible', stage: 'judge' }],
  'status.applied': [{ status: 'u' }, { country: 'HN', primaFacie: true }],
  'status.granted': [{ status: 'tps' }, { country: 'SV', until: '2026-09-09' }],
  'status.denied': [{ status: 'vawa' }],
  'status.terminated': [{ status: 'asylee' }, { procedure: 'interview', authority: 'uscis', noticeOn: '2026-09-01' }],
  'citizenship.claimed': [{}, { evidence: 'birth certificate' }],
  'citizenship.resolved': [{ result: 'not-citizen' }],
  'class.joined': [{ class: 'J.O.P.' }, { until: '2026-05-27' }],
  'hold.placed': [{ hold: 'material-witness' }, { until: '2026-12-01', owner: 'a prosecutor’s office' }],
  'hold.released': [{ hold: 'other' }, { owner: 'a prosecutor’s office' }],
  'custody.booked-in': [{}, { toldThrough: '2026-10-31' }],
  'custody.released': [{}, { terms: 'recognizance' }],
  'custody.held-elsewhere': [{}, { holder: 'a state prison' }],
  'custody.review-due': [{}],
  'custody.reviewed': [{}, { decision: 'release' }],
  'supervision.ordered': [{}, { terms: 'report each month' }],
  'supervision.reviewed': [{}, { decision: 'eased: report every three months', reviewOn: '2027-05-03' }],
  'supervision.revoked': [
    {},
    {
      reasons: ['a missed check-in'],
      authority: 'field office director',
      changedCircumstances: 'a travel document was issued',
      violation: 'a missed check-in',
      interviewOn: '2026-11-20',
      opportunityToRespond: true,
    },
  ],
  'condition.imposed': [{ condition: 'reporting' }, { authority: 'officer', reviewOn: '2027-01-05' }],
  'condition.ended': [{}, { condition: 'reporting' }],
  'monitoring.enrolled': [{}, { technology: 'wrist', device: 'W-1' }],
  'monitoring.changed': [{}, { technology: 'phone', device: 'P-1' }],
  'monitoring.ended': [{}, { reason: 'graduated' }],
  'checkin.scheduled': [{ dueOn: '2026-12-01' }, { mode: 'phone' }],
  'checkin.completed': [{}],
  'checkin.missed': [{}],
  'checkin.excused': [{}],
  'accommodation.recorded': [{ kind: 'pregnancy' }],
  'conviction.recorded': [
    {},
    {
      offence: 'theft',
      court: 'a state court',
      convictedOn: '2020-02-03',
      holder: 'a state prison',
      holderAsOf: '2026-10-01',
    },
  ],
  'criminal-charge.recorded': [{}],
  'criminal-charge.closed': [{}],
  'record.corrected': [{}, { reason: 'entered in the wrong case' }],
  'record.disputed': [{ event: 'e3' }, { reason: 'the person was in court' }],
  'record.withdrawn-by-source': [{ event: 'e3' }],
  'record.sealed': [{ event: 'e3' }],
  'record.unsealed': [{ event: 'e3' }],
  'record.quarantined': [{}, { table: 'tblAppeal', line: 12, reason: 'more columns than the header' }],
  'record.conflicted': [{}, { what: 'two-decisions', detail: 'the leg has two decisions' }],
};

/** No field of any kind may hold this. */
const nonsense = { nothing: 'like it' };

function errorsOf(kind: string, body: unknown): readonly string[] {
  const parsed = parseEvent({ id: 'e1', kind, on: '2026-11-02', body });
  return parsed.ok ? [] : parsed.errors;
}

describe('the vocabulary', () => {
  it('has an example here for each of its kinds, with every field of the kind', () => {
    assert.deepEqual(Object.keys(wholeBodies).sort(), [...eventKinds].sort());
    for (const [kind, [required, optional]] of Object.entries(wholeBodies)) {
      const fields = Object.keys({ ...required, ...optional });
      assert.deepEqual(fields.sort(), Object.keys(bodySchema(kind)?.shape ?? {}).sort(), kind);
    }
  });

  it('has no field in which a place of the person could be kept, and none for a score', () => {
    for (const [kind, [required, optional]] of Object.entries(wholeBodies)) {
      for (const field of Object.keys({ ...required, ...optional })) {
        assert.doesNotMatch(
          field,
          /address|street|latitude|longitude|location|geo|place|track|score|risk|danger/i,
          kind,
        );
      }
    }
  });
});

for (const [kind, [required, optional = {}]] of Object.entries(wholeBodies)) {
  describe(kind, () => {
    it('is read with all its fields, with those alone that it needs, and with nulls for the others', () => {
      const whole = { ...required, ...optional };
      assert.deepEqual(errorsOf(kind, whole), []);
      assert.deepEqual(errorsOf(kind, required), []);
      const nulls = Object.fromEntries(Object.keys(optional).map((field) => [field, null]));
      assert.deepEqual(errorsOf(kind, { ...required, ...nulls }), []);
    });

    it('is refused with a field that it does not have, and the sentence names the field', () => {
      const [sentence, ...more] = errorsOf(kind, { ...required, colour: 'blue' });
      assert.match(sentence ?? '', /^Event "e1", .*: body\.colour is no field of it; it (holds none|may hold .*)\.$/);
      assert.deepEqual(more, []);
    });

    it('is refused without a field that it needs, or with nonsense in any field', () => {
      for (const field of Object.keys(required)) {
        const { [field]: _, ...rest } = required;
        assert.match(errorsOf(kind, rest).join(' '), new RegExp(`body\\.${field} is missing; it must be `), field);
        assert.match(errorsOf(kind, { ...required, [field]: null }).join(' '), /is null; it must be /, field);
      }
      for (const field of Object.keys({ ...required, ...optional })) {
        const faults = errorsOf(kind, { ...required, ...optional, [field]: nonsense }).join(' ');
        assert.match(faults, new RegExp(`body\\.${field}[. ]`), field);
      }
    });
  });
}
