import { readList } from './list.ts';

/**
 * What a decision code means, by case type and kind of decision (C for DEC_CODE, O for OTHER_COMP). The same letter means
 * different things: X is a removal in RMV and a bond of nothing in BND, C is a conditional grant in DEC_CODE and a change
 * of venue in OTHER_COMP, E is withholding in RMV and an exclusion in EXC. BND is no case type of a case: bond rows use it.
 * The last field is the final disposition: Y an order, V voluntary departure, N neither.
 */
const decisionsOnTheMerits: Readonly<Record<string, string>> = {
  RMV: `
X|Remove|Y
V|Voluntary Departure|V
R|Relief Granted|N
T|Terminated|N
U|Dismissed by IJ|N
E|Remove-INA Withholding Granted|Y
Z|Grant-CAT Withholding|Y
I|Prosecutorial Discretion - Terminated|N
Q|Final Grant of EOIR 42B/SUSP|N
C|Conditional Grant|N
W|Withdraw|N
O|Other|N
`,
  DEP: `
D|Deported|Y
V|Voluntary Departure|V
R|Relief Granted|N
T|Terminated|N
U|Dismissed by IJ|N
Q|Final Grant of EOIR 42B/SUSP|N
C|Conditional Grant|N
W|Withdraw|N
O|Other|N
`,
  EXC: `
E|Excluded|Y
A|Legally Admitted|N
R|Relief Granted|N
T|Terminated|N
U|Dismissed by IJ|N
C|Conditional Grant|N
W|Withdrawn|N
O|Other|N
`,
  AOC: `
G|Grant|N
D|Deny|N
E|INA Withholding Granted|N
Z|Grant-CAT Withholding|N
U|Dismissed by IJ|N
W|Withdraw|N
O|Other|N
`,
  WHO: `
G|Grant|N
D|Deny|N
E|INA Withholding Granted|N
Z|Grant-CAT Withholding|N
U|Dismissed by IJ|N
W|Withdraw|N
O|Other|N
`,
  CFR: `
A|Affirm DHS Decision - No Credible Fear|N
V|Vacate DHS Decision - Credible Fear|N
U|Dismissed by IJ|N
W|Withdraw|N
O|Other|N
`,
  RFR: `
A|Affirm DHS Decision - No Reasonable Fear|N
V|Vacate DHS Decision - Reasonable Fear|N
U|Dismissed by IJ|N
W|Withdraw|N
O|Other|N
`,
  CSR: `
A|Affirm DHS Decision|N
V|Vacate DHS Decision|N
U|Dismissed by IJ|N
W|Withdraw|N
`,
  REC: `
R|Rescinded|N
S|Respondent Maintains Legal Status|N
T|Terminated|N
W|Withdraw|N
`,
  DCC: `
G|Grant|N
D|Deny|N
N|Recommend Final|N
K|Revoke|N
W|Withdraw|N
`,
  CDR: `
G|Grant|N
D|Deny|N
S|Sustain|N
U|Dismissed by IJ|N
W|Withdraw|N
`,
  NAC: `
G|Grant|N
D|Deny|N
Q|Final Grant of EOIR 42B/SUSP|N
W|Withdraw|N
`,
  BND: `
X|ZERO BOND|N
I|BOND GRANTED-AMOUNT INCREASED|N
R|BOND GRANTED-AMOUNT DECREASED|N
N|NO CHANGE IN BOND AMOUNT|N
D|NO BOND|N
G|BOND GRANTED-OWN RECOGNIZANCE|N
J|NO JURISDICTION|N
T|AMELIORATION GRANTED|N
W|WITHDRAWN|N
O|OTHER|N
`,
};

const otherCompletions = `
A|Administrative Closing - Other
B|Administrative closing - Failure to Appear
C|Change of Venue
F|Failure to Prosecute (DHS cases only)
H|Haitian
J|Jurisdiction Transferred to the BIA
M|In Court Prosecutorial Discretion - Admin Closure
O|Other Administrative Completion
P|Temporary Protected Status
T|Transfer
Y|Prosecutorial Discretion - Admin Close
`;

/** A line of tblLookupCourtDecision. */
export interface CourtDecision {
  readonly caseType: string;
  readonly kind: 'C' | 'O';
  readonly code: string;
  readonly meaning: string;
  readonly disposition: string;
}

export const courtDecisions: readonly CourtDecision[] = Object.entries(decisionsOnTheMerits).flatMap(
  ([caseType, list]) => [
    ...readList(list).map(([code, rest]): CourtDecision => {
      const [meaning = '', disposition = 'N'] = rest.split('|');
      return { caseType, kind: 'C', code, meaning, disposition };
    }),
    ...readList(otherCompletions).map(
      ([code, meaning]): CourtDecision => ({ caseType, kind: 'O', code, meaning, disposition: 'N' }),
    ),
  ],
);
