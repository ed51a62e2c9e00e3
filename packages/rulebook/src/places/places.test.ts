import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { civilDayAt, countries, countryFromName, countryName, courtByCode, courts, courtToday } from './index.ts';

describe('countries', () => {
  it('are found by the court’s wording, today’s and historical', () => {
    for (const [name, code] of [
      ['EL SALVADOR', 'SV'],
      ['SLOVENIA', 'SI'],
      ['COMOROS', 'KM'],
      ['CHINA', 'CN'],
      ['NIGER', 'NE'],
      ['NIGERIA', 'NG'],
      ['DOMINICA', 'DM'],
      ['DOMINICAN REPUBLIC', 'DO'],
      ['BURMA (MYANMAR)', 'MM'],
      ['ZAIRE', 'CD'],
      ["PEOPLE'S REPUBLIC OF THE CONGO", 'CG'],
      ["IVORY COAST (COTE D'IVOIRE)", 'CI'],
      ['ST. LUCIA', 'LC'],
      ['SOUTH KOREA', 'KR'],
      ['NORTH KOREA', 'KP'],
      ['Turkey', 'TR'],
      ['UPPER VOLTA', 'BF'],
    ]) {
      assert.equal(countryFromName(name ?? ''), code, name);
    }
  });

  it('that may be several today, or none, have no code: a protection from them bars every country', () => {
    for (const name of [
      'YUGOSLAVIA',
      'SOVIET UNION',
      'CZECHOSLOVAKIA',
      'SERBIA MONTENEGRO',
      'CONGO',
      'UNKNOWN NATIONALITY',
      'NO NATIONALITY',
      '',
      '<All>',
    ]) {
      assert.equal(countryFromName(name), undefined, name);
    }
  });

  it('have a name in both languages', () => {
    for (const { code, name } of countries) {
      assert.equal(countryFromName(name), code);
      assert.notEqual(countryName(code, 'es'), undefined);
    }
    assert.equal(countryName('MX', 'es'), 'México');
    assert.equal(countryName('CD'), 'Democratic Republic of the Congo');
    assert.equal(countryName('TT'), 'Trinidad and Tobago');
    for (const language of ['en', 'es'] as const) {
      for (const { code } of countries) assert.doesNotMatch(countryName(code, language) ?? '', / - |&|\.|SAR/, code);
    }
    assert.equal(countryName('QQ'), undefined);
    assert.equal(countryName('hn'), undefined);
  });
});

describe('the day at a court', () => {
  const at = (instant: string, court?: string): string => courtToday(Date.parse(instant), court);

  it('ends at the court’s own midnight, not at that of UTC', () => {
    assert.equal(at('2026-11-24T04:59:59Z', 'BAL'), '2026-11-23');
    assert.equal(at('2026-11-24T05:00:00Z', 'BAL'), '2026-11-24');
    assert.equal(at('2026-11-24T07:59:00Z', 'LOS'), '2026-11-23');
    assert.equal(at('2026-11-24T06:30:00Z', 'ELP'), '2026-11-23');
    assert.equal(at('2026-11-24T06:30:00Z', 'HOU'), '2026-11-24');
  });

  it('follows summer time where the court does', () => {
    assert.equal(at('2026-07-01T04:00:00Z', 'NYC'), '2026-07-01');
    assert.equal(at('2026-07-01T06:30:00Z', 'PHO'), '2026-06-30');
    assert.equal(at('2026-07-01T06:30:00Z', 'DEN'), '2026-07-01');
    // The day on which clocks go back has 25 hours.
    assert.equal(at('2026-11-01T04:00:00Z', 'NYC'), '2026-11-01');
    assert.equal(at('2026-11-02T04:59:00Z', 'NYC'), '2026-11-01');
  });

  it('is Honolulu’s where the court is not known', () => {
    assert.equal(at('2026-11-24T09:59:00Z'), '2026-11-23');
    assert.equal(at('2026-11-24T09:59:00Z', 'QQQ'), '2026-11-23');
    assert.equal(civilDayAt(Date.parse('2026-11-24T10:00:00Z')), '2026-11-24');
  });

  it('is the last to end for no court earlier than Honolulu', () => {
    const instant = Date.parse('2026-11-24T09:59:00Z');
    for (const { code } of courts) assert.ok(courtToday(instant, code) >= courtToday(instant), code);
  });

  it('is known for every court: zone and circuit', () => {
    assert.equal(new Set(courts.map((court) => court.code)).size, courts.length);
    assert.deepEqual(courtByCode('SAJ'), {
      code: 'SAJ',
      city: 'San Juan',
      state: 'PR',
      zone: 'America/Puerto_Rico',
      circuit: '1',
    });
  });
});
