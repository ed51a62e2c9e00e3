/**
 * The codes by which the court marks cases (tblLookUpCaseIdentifier), and what each means for an answer. The release gives a
 * code its words and no rule of law; a code whose words leave open what it means for removal
 * (CL, FS, JL, MI, PH, PO, PP, RC, RD, TC: clearance to move, reserved grants, proclamations …) is in no list, and stays unread.
 */

/** `docket`: a mark of place, calendar, programme or supervision, from which nothing on removal follows. */
export type CodeMeaning = 'docket' | 'class' | 'child' | 'departure-control' | 'stipulated';

const codes: Readonly<Record<CodeMeaning, string>> = {
  docket: [
    // Offices and places: border patrol stations, inspections, district offices, hearing locations.
    'AC B1 B2 B3 B4 B5 B6 B7 CC E1 E2 H1 H2 H3 H4 KH M1 M2 MD N1 N2 N3 N4 P1 P2 S1 S2 S3',
    // Dockets, calendars and programmes of the court. MP and RM: the Migrant Protection Protocols.
    '4M ACD AO AR C1 CF CH CR DD DS FA HK IFR IR MP NC OC PB PC RI RM RO RP RS SRD SX VE VP WC',
    // Custody and supervision, which no answer on removal turns on; the sex of the person.
    'AD CD D6 EM F HC',
    // Forms of relief that are applications on record, or nothing.
    'CA HA RN',
  ].join(' '),
  // Suits and settlements; NACARA section 203, whose beneficiaries are mostly members of the ABC class; separated families (Ms. L.).
  class: 'AL B BR CN EC EP FL MR ND NaN PG PL RB SC SP TE VG',
  child: 'J J1 J2 UJ',
  'departure-control': 'DC',
  stipulated: 'SD SR',
};

const meanings: ReadonlyMap<string, CodeMeaning> = new Map(
  (['docket', 'class', 'child', 'departure-control', 'stipulated'] as const).flatMap((meaning) =>
    codes[meaning].split(' ').map((code): [string, CodeMeaning] => [code, meaning]),
  ),
);

/** What a code means; undefined for one that is not known, or whose meaning is open. */
export function meaningOfCode(code: string | undefined): CodeMeaning | undefined {
  return code === undefined ? undefined : meanings.get(code);
}
