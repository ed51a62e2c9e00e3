/**
 * D9 to D11: fees of appeals and motions, the annual fee of asylum, and what a person owes after an arrest. Facts for a page:
 * no deadline and no bar follows from them.
 */
import type { IsoDate } from '../event.ts';
import type { Parameter } from './parameter.ts';

interface FeeText {
  readonly name: string;
  readonly key: string;
  readonly rule: string;
  readonly dollars: number;
  readonly appliesTo: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly source: string;
  readonly lastCheckedOn: IsoDate;
  readonly isPrimary?: true;
}

function fee({ dollars, isPrimary, ...rest }: FeeText): Parameter {
  return {
    ...rest,
    value: dollars,
    unit: 'dollars',
    announcedOn: null,
    status: 'enacted',
    confidence: 'V',
    sourceKind: isPrimary === true ? 'primary' : 'secondary',
    allowanceDays: 180,
  };
}

const until2025 = { from: null, to: '2025-07-03', lastCheckedOn: '2026-11-24', isPrimary: true } as const;
const in2025 = { from: '2025-07-04', to: '2025-12-31', lastCheckedOn: '2026-07-15' } as const;
const of2025 =
  'Pub. L. 119-21 and the earlier fee of 8 CFR 1103.7(b), as law.md and legalclarity.org/eoir-fees state it';
const in2027 = { from: '2026-10-01', to: null, lastCheckedOn: '2026-10-02' } as const;
const of2027 =
  '8 CFR 1103.7(b) as amended by 91 FR 54211 and the fee page of the court of 2026-10-01, as told by an account of 2026-10-02';

const appeal = {
  name: 'filing-fee',
  key: 'appeal',
  rule: 'D9',
  appliesTo: "an appeal of a judge's decision (EOIR-26)",
};
const motionToJudge = {
  name: 'filing-fee',
  key: 'motion-judge',
  rule: 'D9',
  appliesTo: 'a motion to reopen or reconsider before a judge',
};
const motionToBoard = {
  name: 'filing-fee',
  key: 'motion-board',
  rule: 'D9',
  appliesTo: 'a motion to reopen or reconsider before the Board',
};
const inAbsentia = {
  name: 'apprehension-fee',
  key: 'in-absentia',
  rule: 'D11',
  appliesTo: 'a person ordered removed in absentia whom the agency arrests later',
};

export const fees: readonly Parameter[] = [
  fee({ ...appeal, ...until2025, dollars: 110, source: 'justice.gov/eoir/types-appeals-and-required-fees (2015)' }),
  fee({ ...appeal, ...in2025, dollars: 1010, source: of2025 }),
  fee({
    ...appeal,
    dollars: 1030,
    from: '2026-01-01',
    to: '2026-09-30',
    source: 'law.md, from cliniclegal.org; the first day of the amount in 2026 was not verified',
    lastCheckedOn: '2026-07-15',
  }),
  fee({ ...appeal, ...in2027, dollars: 1060, source: of2027 }),
  fee({
    ...motionToJudge,
    from: null,
    to: '2021-01-18',
    dollars: 110,
    source: '8 CFR 1103.7(b)(2) before 85 FR 82750',
    lastCheckedOn: '2026-11-24',
  }),
  fee({
    ...motionToJudge,
    from: '2021-01-19',
    to: '2025-07-03',
    dollars: 145,
    source: '85 FR 82750, the part of it that was not enjoined',
    lastCheckedOn: '2026-11-24',
  }),
  fee({
    ...motionToJudge,
    ...in2025,
    to: '2026-09-30',
    dollars: 1045,
    source: `${of2025}; the amount of 2026 was not found`,
  }),
  fee({ ...motionToJudge, ...in2027, dollars: 1095, source: of2027 }),
  fee({
    ...motionToBoard,
    ...until2025,
    dollars: 110,
    source: 'justice.gov/eoir/types-appeals-and-required-fees (2015)',
  }),
  fee({ ...motionToBoard, ...in2025, to: null, dollars: 1010, source: `${of2025}; no later amount was found` }),
  fee({
    name: 'filing-fee',
    key: 'appeal-bond',
    rule: 'D9',
    appliesTo: 'an appeal of a bond decision',
    from: null,
    to: null,
    dollars: 0,
    source: 'justice.gov/eoir/types-appeals-and-required-fees (2015); the same in an account of the page of 2026-10-01',
    lastCheckedOn: '2026-10-02',
  }),
  fee({
    name: 'filing-fee',
    key: 'motion-without-notice',
    rule: 'D9',
    appliesTo: 'a motion to rescind an order in absentia for want of notice, or because the person was in custody',
    from: null,
    to: null,
    dollars: 0,
    source: 'INA 240(b)(5)(C)(ii); 8 CFR 1003.24(b)(2)(iii); Pub. L. 119-21',
    lastCheckedOn: '2026-10-02',
  }),
  fee({
    name: 'filing-fee',
    key: 'motion-joint',
    rule: 'D9',
    appliesTo: 'a motion that both sides filed together',
    from: null,
    to: null,
    dollars: 0,
    source: '8 CFR 1003.24(b)(2)(v), as told by an account of 2026-10-02',
    lastCheckedOn: '2026-10-02',
  }),
  fee({
    name: 'annual-asylum-fee',
    key: 'pending',
    rule: 'D10',
    appliesTo: 'each year in which an application for asylum is pending',
    from: '2025-07-04',
    to: '2025-09-30',
    dollars: 100,
    source: 'Pub. L. 119-21, fiscal year 2025',
    lastCheckedOn: '2026-07-15',
  }),
  fee({
    name: 'annual-asylum-fee',
    key: 'pending',
    rule: 'D10',
    appliesTo: 'each year in which an application for asylum is pending; no amount of a later year was found',
    from: '2025-10-01',
    to: null,
    dollars: 102,
    source: 'Fiscal year 2026: hstoday.us and islawfirm.com; 91 FR 22952 (in force from 2026-05-29)',
    lastCheckedOn: '2026-07-15',
  }),
  fee({
    ...inAbsentia,
    from: '2025-07-04',
    to: '2025-09-30',
    dollars: 5000,
    source: '8 USC 1814(b)(1), text read',
    lastCheckedOn: '2026-11-24',
    isPrimary: true,
  }),
  fee({
    ...inAbsentia,
    from: '2025-10-01',
    to: null,
    dollars: 5130,
    source:
      'Fiscal year 2026: the proposal of 2026-05-20 (91 FR 29380) states it as the amount in force, and would make it $18,000',
    lastCheckedOn: '2026-07-15',
  }),
  fee({
    name: 'apprehension-fee',
    key: 'inadmissible',
    rule: 'D11',
    appliesTo: 'an inadmissible person apprehended between ports of entry; yearly changes were not found',
    from: '2025-07-04',
    to: null,
    dollars: 5000,
    source: '8 USC 1815(b)(1), text read',
    lastCheckedOn: '2026-11-24',
    isPrimary: true,
  }),
];
