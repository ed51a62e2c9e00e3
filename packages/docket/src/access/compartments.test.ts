import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent, EventBody } from '@opendocket/rulebook';
import { compartmentsOfCase, isWithin } from './closure.ts';
import { compartmentsOf, tellingFields } from './compartments.ts';

function event(kind: string, body: EventBody = {}, id = kind): CaseEvent {
  return { id, kind, on: '2026-11-02', body };
}

const of = (kind: string, body: EventBody = {}) => compartmentsOf(event(kind, body)).join();

/** The compartments of each event of a case, by id. */
function wallsOf(...events: readonly CaseEvent[]): Readonly<Record<string, string>> {
  const walls = compartmentsOfCase(events);
  return Object.fromEntries([...walls].map(([id, behind]) => [id, [...behind].sort().join()]));
}

describe('the compartments of an event', () => {
  it('asylum: applications, fear, protection, and the statuses that come of them', () => {
    for (const relief of ['asylum', 'withholding', 'cat', 'waiver-209c']) {
      assert.equal(of('application.filed', { relief }), 'asylum');
      assert.equal(of('application.decided', { relief, decision: 'denied' }), 'asylum');
    }
    for (const kind of ['fear.claimed', 'fear.decided', 'protection.granted', 'protection.terminated']) {
      assert.equal(of(kind), 'asylum');
    }
    for (const status of ['asylee', 'refugee']) assert.equal(of('status.granted', { status }), 'asylum');
    assert.equal(of('status.denied', { status: 'asylum' }), 'asylum');
    assert.equal(of('juvenile.recorded', { juvenile: 'unaccompanied-asylum' }), 'asylum');
    assert.equal(of('class.joined', { class: 'abc' }), 'asylum');
  });

  it('8 USC 1367: U, T and VAWA', () => {
    for (const status of ['u', 't', 'vawa']) assert.equal(of('status.applied', { status }), 'protected-1367');
    for (const status of ['u-bona-fide', 't-bona-fide', 'vawa-deferred-action']) {
      assert.equal(of('status.granted', { status }), 'protected-1367');
      assert.equal(of('status.terminated', { status }), 'protected-1367');
    }
    assert.equal(of('motion.filed', { motion: 'reopen-vawa' }), 'protected-1367');
    for (const relief of ['cancellation-vawa', 'battered-spouse', 'cancellation-240a-b-2']) {
      assert.equal(of('application.filed', { relief }), 'protected-1367', relief);
    }
  });

  it('witnesses and seals', () => {
    for (const hold of ['witness', 'material-witness']) {
      assert.equal(of('hold.placed', { hold }), 'witness');
      assert.equal(of('hold.released', { hold }), 'witness');
    }
    assert.equal(of('record.sealed', { event: 'e1' }), 'sealed');
  });

  it('what is ordinary is in none', () => {
    for (const [kind, body] of [
      ['order.entered', { order: 'removal' }],
      ['application.filed', { relief: 'cancellation-b' }],
      ['application.filed', { relief: 'voluntary-departure' }],
      ['status.granted', { status: 'tps' }],
      ['motion.filed', { motion: 'reopen' }],
      ['hold.placed', { hold: 'imprisonment' }],
      ['class.joined', { class: 'ms-l' }],
      ['stay.granted', { from: 'judge' }],
      ['hearing.scheduled', {}],
    ] as const) {
      assert.equal(of(kind, body), '', kind);
    }
  });

  it('a body that cannot be read is hidden wherever its kind can be protected', () => {
    for (const unreadable of [undefined, null, 7, '', 'never-heard-of', ['asylum'], '__proto__']) {
      assert.equal(of('status.granted', { status: unreadable }), 'asylum,protected-1367');
      assert.equal(of('motion.filed', { motion: unreadable }), 'protected-1367');
      assert.equal(of('hold.placed', { hold: unreadable }), 'witness');
      assert.equal(of('class.joined', { class: unreadable }), 'asylum');
    }
    for (const relief of [undefined, null, 7, '', 'other', 'unknown']) {
      assert.equal(of('application.filed', { relief }), 'asylum,protected-1367');
    }
    const whole = compartmentsOf({ ...event('hearing.held'), body: JSON.parse('null') });
    assert.deepEqual(whole, ['asylum', 'protected-1367', 'witness', 'sealed']);
  });
});

describe('fields that tell', () => {
  const telling = (kind: string, body: EventBody) => Object.fromEntries(tellingFields(event(kind, body)));

  it('are the merits of asylum, case types of fear and protection, and what someone wrote of it', () => {
    const order = { order: 'removal', asylumMerits: false, caseType: 'who', countries: ['HN'] };
    assert.deepEqual(telling('order.entered', order), { asylumMerits: ['asylum'], caseType: ['asylum'] });
    assert.deepEqual(telling('proceeding.opened', { court: 'BAL', caseType: 'rmv' }), {});
    assert.deepEqual(telling('motion.filed', { motion: 'reopen', basis: 'changed-conditions' }), { basis: ['asylum'] });
    assert.deepEqual(telling('hearing.adjourned', { hearing: 'h1', reason: 'to file form I-589' }), {
      reason: ['asylum'],
    });
    assert.deepEqual(telling('record.disputed', { event: 'e4', reason: 'the U visa petition is pending' }), {
      reason: ['protected-1367'],
    });
    assert.deepEqual(telling('supervision.ordered', { terms: 'none, she is a witness' }), { terms: ['witness'] });
  });
});

describe('the compartments of a case', () => {
  const vawa = event('motion.filed', { motion: 'reopen-vawa' }, 'motion');
  const named = (kind: string, body: EventBody, id: string) => event(kind, body, id);

  it('go from an event to all that name it, however far', () => {
    const decided = named('motion.decided', { motion: 'motion', decision: 'denied' }, 'decided');
    const disputed = named('record.disputed', { event: 'decided' }, 'disputed');
    const voiding = { ...named('record.corrected', {}, 'voiding'), voids: 'disputed' };
    const again = { ...named('record.corrected', {}, 'again'), voids: 'voiding' };
    const walls = wallsOf(again, voiding, disputed, decided, vawa, event('hearing.held'));
    for (const id of ['motion', 'decided', 'disputed', 'voiding', 'again']) assert.equal(walls[id], 'protected-1367');
    assert.equal(walls['hearing.held'], undefined);
  });

  it('go from a void that is hidden to what it withdraws: shown alone it would seem to stand', () => {
    const order = event('order.entered', { order: 'removal' }, 'order');
    const voiding = { ...event('record.corrected', {}, 'voiding'), voids: 'order' };
    assert.deepEqual(wallsOf(order, voiding), {});
    const seal = event('record.sealed', { event: 'voiding' }, 'seal');
    assert.deepEqual(wallsOf(order, voiding, seal), { seal: 'sealed', voiding: 'sealed', order: 'sealed' });
  });

  it('a seal works from the moment it is recorded until it is lifted or withdrawn', () => {
    const order = event('order.entered', { order: 'removal' }, 'order');
    const seal = event('record.sealed', { event: 'order' }, 'seal');
    assert.equal(wallsOf(order, seal).order, 'sealed');
    assert.equal(wallsOf(order, seal, event('record.unsealed', { event: 'order' }, 'unsealed')).order, undefined);
    assert.equal(wallsOf(order, seal, { ...event('record.corrected', {}, 'fix'), voids: 'seal' }).order, undefined);
  });

  it('a seal that does not tell what it seals, seals all', () => {
    const walls = wallsOf(event('order.entered', { order: 'removal' }, 'order'), event('record.sealed', {}, 'seal'));
    assert.equal(walls.order, 'sealed');
  });

  it('an answer that names no filing may be to the protected one', () => {
    const unnamed = event('motion.decided', { decision: 'granted' }, 'decided');
    const appealed = event('appeal.filed', { what: 'motion' }, 'appeal');
    const dismissed = event('appeal.decided', { decision: 'dismissed' }, 'dismissed');
    const ofTheCase = event('appeal.filed', { what: 'case' }, 'of-the-case');
    const walls = wallsOf(vawa, unnamed, appealed, dismissed, ofTheCase);
    for (const id of ['decided', 'appeal', 'dismissed']) assert.equal(walls[id], 'protected-1367', id);
    assert.equal(walls['of-the-case'], undefined);
    assert.deepEqual(wallsOf(event('motion.filed', { motion: 'reopen' }, 'other'), unnamed), {});
  });

  it('an event behind two walls is shown only where both are open', () => {
    const walls = compartmentsOfCase([event('status.granted', { status: 'never-heard-of' }, 'either')]);
    const open = (...whole: readonly string[]) => isWithin(walls.get('either'), new Set(whole));
    assert.deepEqual(
      [open(), open('asylum'), open('protected-1367'), open('asylum', 'protected-1367')],
      [false, false, false, true],
    );
  });
});
