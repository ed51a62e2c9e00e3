/**
 * The immigration courts as data: where each is, which clock its day follows, which court of appeals reviews it.
 *
 * Codes are the base city codes of the court release (tblLookupBaseCity). A code that is not here is a court of which we do
 * not know where it is, or (Falls Church, FCI) which hears cases from anywhere: its day is that of Honolulu, the last to
 * end. Circuits by state: 28 USC 41.
 */

/** A court. `circuit` as in a case: `1` to `11`, `dc`. */
export interface Court {
  readonly code: string;
  readonly city: string;
  /** Postal code of the state or territory. */
  readonly state: string;
  /** IANA time zone. */
  readonly zone: string;
  readonly circuit: string;
}

const list = `
ADL|Adelanto|CA
AGA|Agana|GU
ATD|Atlanta|GA
ATL|Atlanta|GA
AUR|Aurora|CO
BAL|Baltimore|MD
BDC|Bradenton|FL
BLM|Fort Snelling|MN
BOS|Boston|MA
BTV|Batavia|NY
BUF|Buffalo|NY
CHI|Chicago|IL
CHL|Charlotte|NC
CIC|Conroe|TX
CLE|Cleveland|OH
DAL|Dallas|TX
DEN|Denver|CO
DET|Detroit|MI
ELC|El Centro|CA
ELO|Eloy|AZ
ELP|El Paso|TX|America/Denver
ELZ|Elizabeth|NJ
EPD|El Paso|TX|America/Denver
FLO|Florence|AZ
FTW|Fort Worth|TX
HAR|Hartford|CT
HGP|Houston|TX
HLG|Harlingen|TX
HOD|Houston|TX
HON|Honolulu|HI
HOU|Houston|TX
HSG|Houston|TX
HYA|Hyattsville|MD
IMP|Imperial|CA
JNA|Jena|LA
KAN|Kansas City|MO
KRO|Miami (Krome)|FL
LAD|Los Angeles|CA
LAN|Lancaster|CA
LOS|Los Angeles|CA
LOU|Louisville|KY
LRO|Laredo|TX
LVG|Las Vegas|NV
MEM|Memphis|TN
MIA|Miami|FL
NEW|Newark|NJ
NLA|Los Angeles|CA
NOL|New Orleans|LA
NYB|New York City|NY
NYC|New York City|NY
NYD|New York City|NY
NYV|New York City|NY
OAK|Oakdale|LA
OMA|Omaha|NE
ORL|Orlando|FL
OTM|Otay Mesa|CA
OTO|Otero|NM
PHI|Philadelphia|PA
PHO|Phoenix|AZ
PIS|Port Isabel|TX
POO|Portland|OR
PSD|Pearsall|TX
RIC|Richmond|VA
SAI|Saipan|MP
SAJ|San Juan|PR
SDC|Lumpkin|GA
SEA|Seattle|WA
SFR|San Francisco|CA
SIN|Fishkill|NY
SLC|Salt Lake City|UT
SMO|Sacramento|CA
SNA|San Antonio|TX
SNC|Santa Ana|CA
SND|San Diego|CA
SPD|San Pedro|CA
TAC|Tacoma|WA
TUC|Tucson|AZ
ULS|Ulster|NY
VNS|Van Nuys|CA
WAS|Annandale|VA
YOR|York|PA`;

/** The circuit and the usual time zone of each state that has a court. */
const states: { readonly [state: string]: readonly [circuit: string, zone: string] } = {
  AZ: ['9', 'America/Phoenix'],
  CA: ['9', 'America/Los_Angeles'],
  CO: ['10', 'America/Denver'],
  CT: ['2', 'America/New_York'],
  FL: ['11', 'America/New_York'],
  GA: ['11', 'America/New_York'],
  GU: ['9', 'Pacific/Guam'],
  HI: ['9', 'Pacific/Honolulu'],
  IL: ['7', 'America/Chicago'],
  KY: ['6', 'America/Kentucky/Louisville'],
  LA: ['5', 'America/Chicago'],
  MA: ['1', 'America/New_York'],
  MD: ['4', 'America/New_York'],
  MI: ['6', 'America/Detroit'],
  MN: ['8', 'America/Chicago'],
  MO: ['8', 'America/Chicago'],
  MP: ['9', 'Pacific/Guam'],
  NC: ['4', 'America/New_York'],
  NE: ['8', 'America/Chicago'],
  NJ: ['3', 'America/New_York'],
  NM: ['10', 'America/Denver'],
  NV: ['9', 'America/Los_Angeles'],
  NY: ['2', 'America/New_York'],
  OH: ['6', 'America/New_York'],
  OR: ['9', 'America/Los_Angeles'],
  PA: ['3', 'America/New_York'],
  PR: ['1', 'America/Puerto_Rico'],
  TN: ['6', 'America/Chicago'],
  TX: ['5', 'America/Chicago'],
  UT: ['10', 'America/Denver'],
  VA: ['4', 'America/New_York'],
  WA: ['9', 'America/Los_Angeles'],
};

function readCourt(line: string): Court {
  const [code = '', city = '', state = '', ownZone] = line.split('|');
  const [circuit, zone] = states[state] ?? [];
  if (circuit === undefined || zone === undefined) throw new Error(`no circuit for ${line}`);
  return { code, city, state, zone: ownZone ?? zone, circuit };
}

/** All courts whose place we know, by code. */
export const courts: readonly Court[] = list.trim().split('\n').map(readCourt);

const byCode: ReadonlyMap<string, Court> = new Map(courts.map((court) => [court.code, court]));

/** A court by its base city code. */
export function courtByCode(code: string): Court | undefined {
  return byCode.get(code);
}
