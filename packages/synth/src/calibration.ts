/**
 * The distributions that the synthetic docket is drawn from: published statistics of the court and of the docket
 * (nationality, language, courts, receipts, outcomes, representation, applications). All are weights, in percent or in
 * thousands of cases; the tests hold the release to them.
 */
import { courts } from './codes/courts.ts';
import { Choice } from './random.ts';

/** New cases by calendar year, in thousands: receipts as published for 2016 on, an even slope before. */
export const receiptsByYear: readonly (readonly [year: number, thousands: number])[] = [
  [1988, 70],
  [1989, 90],
  [1990, 110],
  [1991, 110],
  [1992, 120],
  [1993, 135],
  [1994, 150],
  [1995, 180],
  [1996, 215],
  [1997, 220],
  [1998, 215],
  [1999, 205],
  [2000, 210],
  [2001, 215],
  [2002, 220],
  [2003, 235],
  [2004, 240],
  [2005, 300],
  [2006, 290],
  [2007, 260],
  [2008, 265],
  [2009, 290],
  [2010, 285],
  [2011, 270],
  [2012, 245],
  [2013, 235],
  [2014, 265],
  [2015, 225],
  [2016, 240],
  [2017, 290],
  [2018, 345],
  [2019, 530],
  [2020, 270],
  [2021, 320],
  [2022, 850],
  [2023, 1500],
  [2024, 1600],
  [2025, 560],
  [2026, 520],
];

/** A nationality of the court's list: its ISO code, its weight in percent, and its languages by weight. */
export interface Nationality {
  readonly code: string;
  /** ISO 3166 alpha-2; null where the court's code names no country. */
  readonly iso: string | null;
  readonly weight: number;
  readonly languages: Choice<string>;
}

/** `court code, ISO, weight, language weight …`: the docket of 2023 and, for the tail, all cases. */
const nationalityWeights = `
HO HN 13.6 SP 97 CAB 1 ENG 2
GT GT 13.2 SP 90 MAM 3 QUI 2 KON 2 KEK 1 ENG 2
MX MX 16.5 SP 93 ENG 6 MIX 1
ES SV 9.0 SP 97 ENG 3
VE VE 7.2 SP 99 ENG 1
CU CU 6.2 SP 99 ENG 1
NU NI 4.6 SP 99 ENG 1
CO CO 4.4 SP 99 ENG 1
HA HT 3.4 CRE 90 FR 4 ENG 3 SP 3
EC EC 3.3 SP 96 QUG 3 ENG 1
BR BR 2.6 POR 97 ENG 3
CH CN 2.7 MAN 72 FOO 20 CAN 4 ENG 4
IN IN 2.2 PUN 58 HIN 20 GUJ 15 ENG 7
PE PE 2.1 SP 98 ENG 2
DR DO 1.5 SP 90 ENG 10
RU RU 1.4 RUS 97 ENG 3
JM JM 0.6 ENG 100
NI NG 0.4 ENG 95 YOR 3 IBO 2
PK PK 0.4 UR 65 ENG 35
TU TR 0.6 TU 95 ENG 5
AM AM 0.3 ARM 95 ENG 5
BG BD 0.3 BEN 92 ENG 8
SG SN 0.4 WLF 75 FR 22 FUL 3
AL AL 0.25 ALB 97 ENG 3
VM VN 0.2 VIE 92 ENG 8
UE UA 0.3 RUS 55 UK 42 ENG 3
UZ UZ 0.3 UZB 55 RUS 45
GO GE 0.25 GEO 70 RUS 30
MR MR 0.3 HAS 40 AR 35 FUL 20 FR 5
GV GN 0.25 FUL 60 FR 40
CM CM 0.2 ENG 80 FR 20
NP NP 0.2 NEP 95 ENG 5
EG EG 0.2 AR 90 ENG 10
RP PH 0.2 ENG 55 TAG 45
GH GH 0.2 ENG 80 TWI 20
AF AF 0.15 FAE 70 PUS 30
KZ KZ 0.15 RUS 80 KAZ 20
KG KG 0.15 RUS 70 KIG 30
AN AD 0.01 SP 100
AO AO 0.2 POR 96 LIN 4
DC CD 0.15 FR 55 LIN 45
CI CL 0.2 SP 99 ENG 1
BL BO 0.15 SP 99 ENG 1
AR AR 0.12 SP 98 ENG 2
CS CR 0.12 SP 98 ENG 2
PM PA 0.05 SP 90 ENG 10
PA PY 0.02 SP 99 ENG 1
UY UY 0.05 SP 99 ENG 1
TD TT 0.12 ENG 100
GY GY 0.12 ENG 100
BH BZ 0.07 ENG 70 SP 30
UK GB 0.1 ENG 100
CA CA 0.1 ENG 95 FR 5
KS KR 0.12 KOR 90 ENG 10
PO PT 0.05 POR 90 ENG 10
PL PL 0.1 POL 90 ENG 10
RO RO 0.1 ROM 95 ENG 5
IR IR 0.12 IFA 95 ENG 5
IZ IQ 0.12 AR 85 KUR 15
SY SY 0.08 AR 97 ENG 3
YE YE 0.08 AR 97 ENG 3
SO SO 0.1 SOM 97 ENG 3
ET ET 0.12 AMH 80 TIG 10 ENG 10
ER ER 0.08 TIG 95 ENG 5
KE KE 0.08 ENG 70 SWA 30
TO TG 0.06 FR 70 EWE 30
ML ML 0.08 FR 60 BAM 40
IY CI 0.05 FR 95 ENG 5
CE LK 0.06 TAM 75 SIN 25
ID ID 0.08 IND 95 ENG 5
MG MN 0.06 MON 97 ENG 3
TA TJ 0.06 TAJ 60 RUS 40
JO JO 0.06 AR 90 ENG 10
LE LB 0.05 AR 90 ENG 10
SV SI 0.005 SLV 100
CN KM 0.005 FR 100
MO MA 0.05 AR 85 FR 15
SU SD 0.05 AR 95 ENG 5
BM MM 0.05 BUR 95 ENG 5
LA LA 0.08 LAO 90 ENG 10
CC KH 0.08 KHM 80 ENG 20
LI LR 0.06 ENG 100
SL SL 0.05 ENG 80 KRI 20
GA GM 0.06 ENG 60 MND 40
SS - 0.02 AR 60 ENG 40
?? - 0.03 ??? 80 SP 20
`;

export const nationalities: readonly Nationality[] = nationalityWeights
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', iso = '-', weight = '0', ...languages] = line.split(' ');
    const weighted: [string, number][] = [];
    for (let at = 0; at + 1 < languages.length; at += 2)
      weighted.push([languages[at] ?? 'ENG', Number(languages[at + 1] ?? '0')]);
    return { code, iso: iso === '-' ? null : iso, weight: Number(weight), languages: new Choice(weighted) };
  });

export const nationalityChoice = new Choice(nationalities.map((nationality) => [nationality, nationality.weight]));

/** Courts for people who are not held, and for those who are. */
export const courtChoice = new Choice(courts.filter((c) => !c.detained).map((court) => [court, court.weight] as const));
export const detainedCourtChoice = new Choice(
  courts.filter((c) => c.detained).map((court) => [court, court.weight] as const),
);

/** Case types, before and since the law of April 1997 that replaced deportation and exclusion by removal. */
export const caseTypesBefore1997 = new Choice([
  ['DEP', 84],
  ['EXC', 15.6],
  ['REC', 0.1],
  ['CSR', 0.1],
  ['RMV', 0.2],
]);
export const caseTypesSince1997 = new Choice([
  ['RMV', 94.9],
  ['CFR', 1.9],
  ['RFR', 0.8],
  ['AOC', 1.0],
  ['WHO', 1.1],
  ['CSR', 0.1],
  ['DCC', 0.05],
  ['REC', 0.05],
  ['CDR', 0.05],
  ['NAC', 0.05],
]);

/** The first decision of a removal-like case. `absent` is a removal in absentia. */
export type Outcome =
  | 'absent'
  | 'removal'
  | 'departure'
  | 'relief'
  | 'terminated'
  | 'dismissed'
  | 'withholding'
  | 'cat'
  | 'withdrawn';

/** Initial completions of people not held, from fiscal year 2022 on (FY25: removal 63 %, ended 27 %, relief 5 %). */
export const outcomesLately = new Choice<Outcome>([
  ['absent', 40],
  ['removal', 12],
  ['departure', 3],
  ['relief', 7],
  ['terminated', 16.5],
  ['dismissed', 19],
  ['withholding', 0.8],
  ['cat', 0.4],
  ['withdrawn', 0.9],
]);
/** The same, earlier. */
export const outcomesEarlier = new Choice<Outcome>([
  ['absent', 33],
  ['removal', 23],
  ['departure', 14],
  ['relief', 18],
  ['terminated', 8],
  ['dismissed', 1.5],
  ['withholding', 1.2],
  ['cat', 0.5],
  ['withdrawn', 0.8],
]);
/** Initial completions of people who are held. */
export const outcomesHeld = new Choice<Outcome>([
  ['absent', 1],
  ['removal', 72],
  ['departure', 14],
  ['relief', 4],
  ['terminated', 4.5],
  ['dismissed', 2],
  ['withholding', 1.1],
  ['cat', 0.7],
  ['withdrawn', 0.7],
]);

/** Board decisions on an appeal of the merits by the person. */
export const boardOnCaseAppeal = new Choice<string>([
  ['DIS', 34],
  ['SAF', 19],
  ['SUD', 7],
  ['SED', 6],
  ['SAD', 1],
  ['SND', 0.6],
  ['SOD', 0.6],
  ['REM', 13],
  ['BCR', 1.4],
  ['ACR', 0.6],
  ['SUS', 3.2],
  ['TER', 1.8],
  ['TPD', 0.3],
  ['WDL', 5],
  ['REJ', 1.5],
  ['DVD', 2.6],
  ['D30', 1.2],
  ['SAV', 1.2],
]);

/** Motions before a decision, most by counsel: kind and weight. None of them touches an order. */
export const earlyMotions = new Choice<string>([
  ['CO', 30],
  ['CV', 20],
  ['WC', 9],
  ['TV', 6],
  ['TA', 5],
  ['EH', 6],
  ['TP', 7],
  ['AC', 3],
  ['SC', 4],
  ['WV', 3],
  ['LI', 1],
  ['ET', 3],
  ['CC', 2],
  ['MD', 1],
]);

/** Why a hearing was adjourned (tblAdjournmentCodes), for hearings that did not end the case. */
export const adjournments = new Choice<string>([
  ['01', 16],
  ['02', 8],
  ['03', 1],
  ['04', 1],
  ['05', 7],
  ['06', 2],
  ['12', 9],
  ['13', 3],
  ['14', 4],
  ['17', 14],
  ['18', 1],
  ['22', 1.5],
  ['24', 1],
  ['30', 1],
  ['33', 1],
  ['34', 5],
  ['41', 3],
  ['64', 4],
  ['74', 4],
  ['7A', 3],
  ['9A', 7],
  ['9B', 2],
  ['RR', 1],
]);

/** What a first charge is, by what the case began as. */
export const chargesInside = new Choice<string>([
  ['212a06Ai', 82],
  ['237a01B', 9],
  ['237a01Ci', 4],
  ['237a02Aiii', 2],
  ['237a02Ai', 1.4],
  ['237a02Bi', 1.6],
]);
export const chargesArriving = new Choice<string>([
  ['212a07Ai  I', 88],
  ['212a06Ci', 6],
  ['212a07Bi  I', 6],
]);
export const chargesDeportation = new Choice<string>([
  ['241a01B', 84],
  ['241a01Ci', 8],
  ['241a02Aiii', 4],
  ['241a02Bi', 4],
]);

/** Case identifiers (tblLookUpCaseIdentifier) and how often one of them is on a case. */
export const identifierShare = 0.12;
export const identifiers = new Choice<string>([
  ['FA', 30],
  ['DD', 8],
  ['UJ', 12],
  ['OC', 10],
  ['MP', 6],
  ['RM', 3],
  ['DS', 5],
  ['AD', 3],
  ['SR', 3],
  ['PB', 2],
  ['AO', 6],
  ['C1', 4],
]);
