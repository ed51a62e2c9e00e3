import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { suggestBalance } from './balance.ts';
import type { BalanceCase, BalanceOfficer } from './balance-input.ts';

const officer = (name: string, minutesAvailable: number | null, languages = ['en']): BalanceOfficer => ({
  officer: name,
  languages,
  minutesAvailable,
});

let last = 0;
const work = (holder: string | null, minutes: number, more: Partial<BalanceCase> = {}): BalanceCase => ({
  caseId: String(++last),
  officer: holder,
  family: null,
  language: 'en',
  minutes,
  ...more,
});

const minutesAfter = (suggested: ReturnType<typeof suggestBalance>) =>
  Object.fromEntries(suggested.officers.map(({ officer: name, after }) => [name, after.minutes]));

describe('a suggestion', () => {
  it('moves nothing where everybody has time for what is due', () => {
    const { moves } = suggestBalance([officer('ana', 100), officer('bo', 100)], [work('ana', 90), work('bo', 5)]);
    assert.deepEqual(moves, []);
  });

  it('takes one case that settles it before several that do, and the smallest of those', () => {
    const cases = [work('ana', 30), work('ana', 25), work('ana', 50), work('ana', 10), work('ana', 10), work('bo', 20)];
    const suggested = suggestBalance([officer('ana', 100), officer('bo', 100)], cases);
    assert.deepEqual(
      suggested.moves.map(({ minutes, to, because }) => [minutes, to, because]),
      [[25, 'bo', 'overload']],
    );
    assert.match(
      suggested.moves[0]?.why ?? '',
      /^ana has 25 minutes beyond a fair share; bo has room for 80 and works in en, and these are 25\.$/,
    );
    assert.deepEqual(suggested.mostOverload, { before: 25, after: 0 });
  });

  it('gives Spanish to who works in Spanish, even where somebody else has more room', () => {
    const cases = [work('ana', 80, { language: 'es' }), work('ana', 60, { language: 'es' })];
    const officers = [officer('ana', 100, ['en', 'es']), officer('bo', 500), officer('cruz', 90, ['es'])];
    const { moves } = suggestBalance(officers, cases);
    assert.deepEqual(
      moves.map(({ to, minutes }) => [to, minutes]),
      [['cruz', 60]],
    );
  });

  it('leaves a case where it is rather than give it to who lacks the language; where nobody has it, says so', () => {
    const spanish = [work('ana', 80, { language: 'es' }), work('ana', 60, { language: 'es' })];
    assert.deepEqual(suggestBalance([officer('ana', 100, ['es']), officer('bo', 500)], spanish).moves, []);
    const mam = [work(null, 20, { language: 'mam' })];
    const [move] = suggestBalance([officer('ana', 100), officer('bo', 500)], mam).moves;
    assert.equal(move?.needsReason, true);
    assert.match(move?.why ?? '', /though nobody in the office works in mam/);
  });

  it('keeps a family whole, and unites one that was split', () => {
    const cases = [
      work('ana', 30, { family: 'f' }),
      work('ana', 30, { family: 'f' }),
      work('ana', 60),
      work('bo', 10, { family: 'g' }),
      work('ana', 5, { family: 'g' }),
    ];
    const { moves, apart } = suggestBalance([officer('ana', 100), officer('bo', 100)], cases);
    assert.deepEqual(apart, []);
    assert.deepEqual(
      moves.map(({ because, minutes, caseIds }) => [because, minutes, caseIds.length]),
      [
        ['family', 5, 1],
        ['overload', 60, 2],
      ].map((row) => row),
    );
  });

  it('shares what is too much for all, each by the own capacity', () => {
    const cases = Array.from({ length: 60 }, () => work('ana', 10));
    const suggested = suggestBalance([officer('ana', 100), officer('bo', 200)], cases);
    assert.deepEqual(minutesAfter(suggested), { ana: 200, bo: 400 });
  });

  it('gives nothing to and takes nothing from whose capacity nobody has said', () => {
    const cases = [work('ana', 300), work('ana', 10), work('bo', 500)];
    const suggested = suggestBalance([officer('ana', 100), officer('bo', null)], cases);
    assert.deepEqual(suggested.moves, []);
  });

  it('gives away all cases of who left, work or none, and what nobody has', () => {
    const cases = [work('gone', 0), work('gone', 40), work(null, 20), work('elsewhere', 10), work('ana', 20)];
    const suggested = suggestBalance([officer('ana', 100), officer('bo', 100), officer('gone', 0)], cases);
    assert.deepEqual(suggested.unplaced, []);
    const gone = suggested.officers.find((side) => side.officer === 'gone');
    assert.deepEqual(gone?.after, { cases: 0, minutes: 0 });
    assert.equal(suggested.moves.length, 4);
  });

  it('says what nobody has room for', () => {
    const { unplaced } = suggestBalance([officer('ana', 100)], [work('ana', 90), work(null, 200)]);
    assert.equal(unplaced.length, 1);
    assert.match(unplaced[0]?.why ?? '', /Nobody who works in en has room for its 200 minutes/);
  });

  it('moves nothing that is proposed already, and counts it as with whom it is proposed to', () => {
    const cases = [
      ...Array.from({ length: 10 }, () => work('ana', 20)),
      ...Array.from({ length: 4 }, () => work('bo', 20, { isProposed: true })),
      work('elsewhere', 50, { isProposed: true }),
    ];
    const suggested = suggestBalance([officer('ana', 100), officer('bo', 200)], cases);
    assert.deepEqual(suggested.officers[1]?.before, { cases: 4, minutes: 80 });
    assert.deepEqual(minutesAfter(suggested), { ana: 100, bo: 180 });
    const given = new Set(suggested.moves.flatMap(({ caseIds }) => caseIds));
    assert.equal(cases.filter(({ isProposed, caseId }) => isProposed && given.has(caseId)).length, 0);
  });

  it('gives the case of a juvenile to who is cleared for juveniles alone', () => {
    const { moves } = suggestBalance(
      [officer('ana', 500), { ...officer('bo', 100), forJuveniles: true }],
      [work(null, 20, { isJuvenile: true })],
    );
    assert.equal(moves[0]?.to, 'bo');
  });
});

const languages = ['en', 'es', 'ht', 'mam'];
const anOffice = fc
  .tuple(
    fc.array(
      fc.record({
        languages: fc.uniqueArray(fc.constantFrom(...languages.slice(0, 3)), { maxLength: 3 }),
        minutesAvailable: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 6 }),
        forJuveniles: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    fc.array(
      fc.record({
        holder: fc.integer({ min: -1, max: 6 }),
        family: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 2 }),
        language: fc.option(fc.constantFrom(...languages), { freq: 6 }),
        minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 120 })),
        isJuvenile: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([staff, loads]) => ({
    officers: staff.map((one, index): BalanceOfficer => ({ officer: `officer-${index}`, ...one })),
    cases: loads.map(
      ({ holder, family, ...one }, index): BalanceCase => ({
        ...one,
        caseId: String(index + 1),
        officer: holder < 0 || holder >= staff.length ? null : `officer-${holder}`,
        family: family === null ? null : String(family),
      }),
    ),
  }));

describe('whatever an office has, a suggestion', () => {
  const check = (claim: (office: { officers: BalanceOfficer[]; cases: BalanceCase[] }) => void) =>
    fc.assert(fc.property(anOffice, claim), { numRuns: 1500 });

  const holdersAfter = (cases: readonly BalanceCase[], moves: ReturnType<typeof suggestBalance>['moves']) => {
    const holders = new Map(cases.map(({ caseId, officer: holder }) => [caseId, holder]));
    for (const { caseIds, from, to } of moves) {
      for (const caseId of caseIds) {
        assert.equal(holders.get(caseId), from, 'what is moved is with whom it is taken from');
        holders.set(caseId, to);
      }
    }
    return holders;
  };

  it('splits no family that was whole, and moves one in one piece', () =>
    check(({ officers, cases }) => {
      const after = holdersAfter(cases, suggestBalance(officers, cases).moves);
      for (const family of new Set(cases.map((one) => one.family))) {
        if (family === null) continue;
        const members = cases.filter((one) => one.family === family);
        const before = new Set(members.map((one) => one.officer)).size;
        const now = new Set(members.map(({ caseId }) => after.get(caseId))).size;
        assert.ok(now === 1 || now <= before);
      }
    }));

  it('gives nothing to who lacks the language while somebody in the office has it, nor a juvenile to who is not cleared', () =>
    check(({ officers, cases }) => {
      for (const { caseIds, to, needsReason } of suggestBalance(officers, cases).moves) {
        const receiver = officers.find((one) => one.officer === to);
        const family = cases.find(({ caseId }) => caseId === caseIds[0])?.family ?? null;
        const unit = cases.filter((one) => caseIds.includes(one.caseId) || (family !== null && one.family === family));
        const speaks = (one: BalanceOfficer) =>
          unit.every(({ language }) => language === null || one.languages.includes(language));
        const isJuvenile = unit.some((one) => one.isJuvenile);
        const able = officers.filter((one) => one.minutesAvailable !== 0 && (!isJuvenile || one.forJuveniles));
        assert.ok(receiver !== undefined && able.includes(receiver));
        if (able.some(speaks)) assert.ok(speaks(receiver));
        assert.equal(needsReason, !able.some(speaks));
      }
    }));

  it('loses and makes up no minute and no case', () =>
    check(({ officers, cases }) => {
      const suggested = suggestBalance(officers, cases);
      const after = holdersAfter(cases, suggested.moves);
      for (const { officer: name, after: told } of suggested.officers) {
        const held = cases.filter(({ caseId }) => after.get(caseId) === name);
        const minutes = held.reduce((sum, one) => sum + one.minutes, 0);
        assert.deepEqual(told, { cases: held.length, minutes });
      }
    }));

  it('never lets the most overload grow, and gives nobody more than that', () =>
    check(({ officers, cases }) => {
      const { mostOverload, moves, officers: sides } = suggestBalance(officers, cases);
      assert.ok(mostOverload.after <= mostOverload.before);
      for (const { to } of moves) {
        const side = sides.find((one) => one.officer === to);
        assert.ok(side !== undefined && side.minutesAvailable !== null);
        assert.ok(side.after.minutes - side.minutesAvailable <= mostOverload.before);
      }
    }));

  it('is the same in whatever order it is told, and leaves nothing to suggest', () =>
    check(({ officers, cases }) => {
      const once = suggestBalance(officers, cases);
      assert.deepEqual(suggestBalance(officers.toReversed(), cases.toReversed()), once);
      const after = holdersAfter(cases, once.moves);
      const moved = cases.map((one) => ({ ...one, officer: after.get(one.caseId) ?? null }));
      const given = new Set(once.moves.flatMap(({ caseIds }) => caseIds));
      const again = suggestBalance(officers, moved).moves.flatMap(({ caseIds }) => caseIds);
      assert.ok(!again.some((caseId) => given.has(caseId)), 'what was given once is not given on');
    }));
});
