/** Short code lists of the release: one `code|meaning` a line. Facts about the public data. */

export const boardDecisionList = `
ABC|American Baptist Church Settlement
ACR|ROP Returned to Court to correct deficiency
ADM|Administratively Closed
ADR|Administrative Return
APD|Administratively Closed-DHS PD
BCR|Background Check Remand
CFD|Final Denial of EOIR 42B/40
CFG|Final Grant of EOIR 42B/40
CFV|Final Denial of 42B/40 - Granting VD
CGR|ANY CONDITIONAL GRANT OF RELIEF-EXCEPT CPC
CON|Continued
CPC|Conditional Grant--CPC Asylum
CPG|Coercive Population Control
CTM|Administratively closed other than ABC
D30|Dismissed (Grant V/D 30 days)
DED|Deferred Enforced Departure
DEN|Denied
DIS|Dismiss Appeal/Affirm IJ's Decision
DMO|Dismissed as Moot
DNS|Denied Soriano
DSO|Dismiss Soriano
DUT|Dismiss as Untimely
DVD|Dismissed (Voluntary Departure Granted)
FMD|Franco Motion DEN; Remove/Ineligible Relief
GNR|Grant with no Remand
GRN|Granted
GRS|Granted Soriano
MBD|Moot Bond
NAN|NACARA NOTICE
NJU|Lacks Jurisdiction -  BIA
OTH|Other
OTS|Other Soriano
REJ|Rejection
REM|Remand
S-L|Streamlining
SAD|Summary Dismissal (a) inad reason on appeal
SAF|Summary Affirmance
SAV|SUMMARY AFFIRMANCE/VD
SCC|Suspension Cancellation CAP
SDG|Summary Dismissal (G) untimely or waived appeal
SED|Summary Dismissal (e) no brief
SNC|SPECIAL NACARA CONTINUATION
SND|SUMMARY DISMISSAL  - BOTH (a) & (e)
SOD|Summary Dismissal (o) Other
SUD|Summarily Dismiss
SUP|Suspension Completion
SUS|Sustain
TER|Termination
TPD|Terminate-DHS PD
TPS|Temporary Protected Status
WDL|Withdrawal of Appeal
WPD|Withdrawal-DHS PD
`;

export const boardDecisionTypeList = `
A|American Baptist Church Settlement
L|Legalization Case
P|Percuriam Case
R|Regular Case
T|Temporary Protected Case
`;

export const appealTypeList = `
AMSA Appeal|APPEAL OF MOTION TO SET ASIDE
Appeal of IJ MTR|Appeal of IJ MTR
Bond Appeal|Bond Appeal
Bond MTR Rec|Bond MTR Reconsider
Bond MTR Rei|Bond MTR Reinstate
Bond MTR Reo|Bond MTR Reopen
Case Appeal|Case Appeal
CDR|CDR Appeal
Circuit Court Remand|Circuit Court Remand
DD 212|DD 212
DD Bond|DD Bond
DD Fines|DD Fines
DD Visa|DD Visa
Interlocutory Appeal|Interlocutory Appeal
MTR BIA|MTR BIA
RC Appeal|Reasonable Cause Appeal
SC Appeal|Special Circumstances Appeal
test|test
Zero Bond Appeal|Zero Bond Appeal
`;

export const appealCategoryList = `
IJ|Immigration Judge
DD|DHS Officer Decision
MA|Manual
`;

export const filedByList = `
A|Alien
B|Both
C|Carrier
H|ORR
I|DHS
O|Other
P|Petitioner
T|Applicant
`;

export const applicationList = `
202|NACARA ADJUSTMENT
209c|WAIVER OF INADMISSIBILITY OF A REFUGEE
2129|WAIVER FOR PRESENCE AFTER PREVIOUS IMMIGRATION VIOLATION UNDER 212(a)(9)(C)(iii)
212a|WAIVER OF UNLAWFUL PRESENCE UNDER 212(a)(9)(B)(v)
212c|212C; WAIVER IN RMV PROCEED. PERMITTED BY CASE LAW
212d|REQUEST FOR A WAIVER BY NONIMMIGRANT
212g|REQUEST FOR A MEDICAL WAIVER
212h|WAIVER OF PRIOR CRIM. CONDUCT (ADMISSION-ADJUST)
212i|WAIVER OF VISA FRAUD (ADMISSION-ADJUSTMENT)
212k|WAIVER OF DEFECTIVE VISA OR LABOR CERTIFICATE
212L|WAIVER OF 212(a)(7)(B)(i)
216|REQUEST FOR REMOVAL OF CONDITIONAL BASIS OF L.P.R.
237H|WAIVER UNDER 237(a)(1)(H)
241a|WAIVER OF DEPORTABILITY- FULL PARDON 241 (A)(2)(A)
241f|WAIVER OF PRIOR VISA FRAUD/SUB. IN DEPORT PROC.
245|245 - ADJUSTMENT OF STATUS
249|REGISTRY-ADJUSTMENT OF STATUS, ENTRY BEFORE 1/1/72
42A|EOIR42A
42B|EOIR42B
A|HRIFA
ASYL|ASYLUM
ASYW|ASYLUM WITHHOLDING
B|HRFA - PAROLE
BCA|CHILD
BSP|HRFA - SPOUSE
BUA|HRFA - UNMARRIED SON OR DAUGHTER
CI|HRFA - CHILD WITHOUT PARENTS
CII|HRFA - CHILD ORPHANED
CIII|HRFA - CHILD ABANDONED
CPC|COERCIVE POPULATION CONTROL
d11|WAIVER FOR ALIEN SMUGGLING, 212(d)(11)
I881|SUSPENSION/CANCELLATION UNDER NACARA
PRMF|PRIMA FACIE
SUSP|APPLICATION FOR SUSPENSION OF DEPORTATION
UNK|UNKNOWN
VD|VOLUNTARY DEPARTURE
WAIV|WAIVER UNDER 237(02)(H)(I)
WCAT|WITHHOLDING-CONVENTION AGAINST TORTURE
WD|WD
WDL|WITHDRAWAL OF REQUEST FOR ADMISSION
`;

export const applicationDecisionList = `
A|ABANDONMENT
C|CONDITIONAL GRANT
D|DENY
F|FULL GRANT
G|GRANT
I|IN COURT STIPULATED GRANT
L|GRANT WCAT
M|NOT ADJUDICATED
O|OTHER
P|PAPER STIPULATED GRANT
R|RESERVED
S|ADMIN CLOSURE
T|COV/TRANSFER
W|WITHDRAWN
`;

export const calendarTypeList = `
*|Non-Work
A|Attorney Discipline
C|Custody
I|Individual Reset
M|Master Reset
N|Naturalization
R|Reasonable Cause
S|Special Circumstance
T|Teleconference
V|Video Conference
`;

export const caseTypeList = `
AOC|Asylum Only Case
CDR|Continued Detention Review
CFR|Credible Fear Review
CSR|Claimed Status Review
DCC|Departure Control
DDC|DD Appeal
DEP|Deportation
EXC|Exclusion
NAC|NACARA Adjustment
REC|Rescission
RFR|Reasonable Fear Case
RMV|Removal
WHO|Withholding Only
`;

export const custodyList = `
D|Detained
N|Never detained
R|Released
`;

export const juvenileList = `
J|Juvenile Case
J1|Juvenile has been released to guardian or has turned 18
J2|Unaccompanied Juvenile - Asylum
UJ|Unaccompanied Juvenile
NA|Not Applicable
AJ|Accompanied Juvenile
`;

export const priorityList = `
AWC/ATD|Adults With Children-Release on ATD
AWC/D|Adults With Children-Detained
CR|Custody Review
NA|Not Applicable
RBC/D|Recent Border Crossers-Detained
UC|Unaccompanied Children
`;

export const attorneyLevelList = `
ALIEN|Board of Immigration Appeals
COURT|Executive Office for Immigration Review
`;

export const attorneyTypeList = `
ALIEN|Representing Respondent
INS|Representing the Department of Homeland Security
`;

export const decisionFormList = `
A|LEGALLY ADMITTED
C|CONDITIONAL GRANT
D|DEPORTED
E|EXCLUDED
G|GRANTED
O|OTHER
R|RELIEF/RESCINDED
S|ALIEN MAINTAINS LEGAL STATUS
T|CASE TERMINATED BY IJ
V|VOLUNTARY DEPARTURE
W|WITHDRAWN
X|REMOVED
`;

export const institutionList = `
F|Federal
S|State
M|Municipal
`;

export const sexList = `
F|Female
M|Male
`;
