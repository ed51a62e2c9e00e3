/** Short code lists of the release: one `code|meaning` a line. Facts about the public data. */

export const identifierList = `
4M|IHP case where NTA was filed within 120 of EPRD
AC|Miami Airport Court
AD|ATD Pilot
AL|AL OTRO LADO LITIGATION
AO|ASYLUM OFFICE RULE
AR|Adminstrative Closure Of Repaper Cases
B1|Chula Vista Border Patrol
B2|Imperial Beach Border Patrol
B3|Brownsfield Border Patrol
B4|Temecula Border Patrol
B5|Campo Border Patrol
B6|San Clemente Border Patrol
B7|El Cajon - San Diego DHS
BR|The Brito Class Action Litigation
C1|Central America 2018
CA|Cuban-Nicaraguan
CC|Camp Hill
CD|Civil Detention Hearing
CF|CaseFlow Management Process
CH|Chinese Cases From Golden Venture
CL|Clemency Issue - Florida IHP Program - MIA ONLY
CN|NACARA Remand
CR|Custody Review
D6|DHS-ID cases det >6mos
DC|Departure Control Case
DD|Dedicated Docket
DS|Status Docket
E1|JFK Airport - Inspections
E2|New York City/Downtown - Inspections
EC|SEP-C (For Child)
EM|Electronic Monitoring
EP|SEP-P (For Parent)
FA|Family Units
FL|Franco Litigation
FS|Forced Sterilization
H1|Harlingen - District Investigations
H2|Harlingen - Detention And Deport
H3|Port Isabel Service Processing Cen.
H4|Examinations
HA|Haitian Refugee Fairness Act
HC|HOME CURFEW
HK|Hurricane Katrina
IR|INTERIM FINAL RULE
J1|Juvenile Has Turned 18 During Proceeding
J2|Unaccompanied Juvenile-Asylum
JL|Javier Lopera Cases
KH|Haitians Located Outside Krome Facility
M1|McAllen Station
M2|Brownsville Station
MD|Maryland - DHS
MI|Motions Involving 244(I) Applications
MP|MIGRANT PROTECTION PROTOCOL
MR|MENDEZ-ROJAS CASE
N1|New York City Investigations
N2|NYC - Deportation/Detention/Parole
N3|New York City Examinations
N4|DHS - New York City - OCDETF
NA|NACARA
NC|Night Court Project For Los Angeles
ND|NACARA Dependents
OC|OFF CALENDAR INITIATIVE
P1|Port Court 1 - Otay Mesa
P2|Port Court 2 - Otay Mesa
PB|Pro Bono Representation
PC|Pulled Case
PG|PANGEA LEGAL SERVICES
PH|Parolee Hearing
PL|Padilla Class Members
PO|Protective Order
PP|Presidential Proclamation Case
RB|RODRIGUEZ BOND
RC|Require Clearance To Move Alien - Oakdale Use Only
RD|Reserved Suspension Decision
RI|Remanded Institutional Hearing Program case
RM|Remain in Mexico
RN|Cancellation Of Removal
RO|Reset Order Work Flow
RP|Review Sheet Pilot Case
RS|Rescheduled Miami Cases
S1|San Diego Investigations
S2|San Diego Deportation
S3|San Diego Examinations
SC|NACARA Section 203
SD|Stipulated Deportations (Florida - Krome Only)
SP|Spellman Lawsuit Case
SR|Stipulated Removal
SX|Stipulated Removal Order - Denied
TC|Third Country
TE|TEFEL
UJ|Unaccompanied Juvenile
VE|Vera Institute Case
VG|VANGALA SETTLEMENT
VP|Vertical Prosecution
WC|Chinese Cases Detained In California in May/June
`;

export const scheduleTypeList = `
**|Non-Work
--|UNKNOWN
AA|Administrative
AD|Admin Leave
AN|Annual Leave
AT|Attorney Discipline
CI|Special Master
CN|Conference
CU|CU - OIL
CY|Custody
DT|Detail
ED|Reasonable Cause
IA|Individual Asylum
ID|Individual Detainee
II|Individual
IR|Individual Reset
MA|Master Asylum
MD|Detained Master
MM|Initial Master
MP|Special Master
MR|Master Reset
MS|All-Purpose
NA|Naturalization
PD|Detained Special Master
RD|Detained Master Reset
RR|Credible/Reasonable Fear
SD|Special Circumstance
SL|Sick Leave
TC|Teleconference
TD|Reasonable Cause Reset
TR|Travel
VC|Video Conference
`;

export const stateList = `
<A>|<All>
AK|ALASKA
AL|ALABAMA
AR|ARKANSAS
AZ|ARIZONA
CA|CALIFORNIA
CN|CANADA
CO|COLORADO
CT|CONNECTICUT
DC|WASHINGTON D.C.
DE|DELAWARE
FA|FOREIGN ADDRESS - SEE REMARKS
FL|FLORIDA
GA|GEORGIA
GU|GUAM
HI|HAWAII
IA|IOWA
ID|IDAHO
IL|ILLINOIS
IN|INDIANA
KS|KANSAS
KY|KENTUCKY
LA|LOUISIANA
MA|MASSACHUSETTS
MD|MARYLAND
ME|MAINE
MI|MICHIGAN
MN|MINNESOTA
MO|MISSOURI
MP|NORTHERN MARIANA ISLANDS
MS|MISSISSIPPI
MT|MONTANA
MX|MEXICO
NC|NORTH CAROLINA
ND|NORTH DAKOTA
NE|NEBRASKA
NH|NEW HAMPSHIRE
NJ|NEW JERSEY
NM|NEW MEXICO
NV|NEVADA
NY|NEW YORK
OH|OHIO
OK|OKLAHOMA
OR|OREGON
PA|PENNSYLVANIA
PR|PUERTO RICO
RI|RHODE ISLAND
SC|SOUTH CAROLINA
SD|SOUTH DAKOTA
TN|TENNESSEE
TX|TEXAS
UT|UTAH
VA|VIRGINIA
VI|VIRGIN ISLANDS
VT|VERMONT
WA|WASHINGTON
WI|WISCONSIN
WV|WEST VIRGINIA
WY|WYOMING
`;
