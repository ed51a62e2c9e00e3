/**
 * C12: the designations of countries for temporary protected status.
 *
 * A country's entries make one line without gaps. `designated`: the designation is in effect. `ended`: a notice that was read
 * ended it, and nothing found stands against that. `reported-ended`: a notice ended it, courts held that up, and that they no
 * longer do is known from others' accounts alone. After the last day of a designation with no entry behind it, nobody has
 * confirmed that it lapsed. A termination that a court stayed is on record and is never applied.
 */
import type { Parameter } from './parameter.ts';

export const designationName = 'tps-designation';

/** The accounts of each country's designation, and the list of notices, that these entries were compared with. */
const tracker =
  'migrantusa.com data set of designations, as of 2026-08-19, from the notices and the pages of USCIS and E-Verify';
const checkedOn = '2026-08-19';

type Entry = Pick<Parameter, 'from' | 'to' | 'source'> & Partial<Parameter>;

function entry(key: string, country: string, value: string, details: Entry): Parameter {
  return {
    name: designationName,
    key,
    rule: 'C12',
    value,
    unit: 'word',
    appliesTo: `temporary protected status of nationals of ${country}`,
    announcedOn: null,
    status: 'enacted',
    confidence: 'V',
    sourceKind: 'secondary',
    lastCheckedOn: checkedOn,
    allowanceDays: 180,
    ...details,
  };
}

/** Designated through a day, and nothing behind it. */
function designated(
  key: string,
  country: string,
  from: string,
  to: string,
  source: string,
  details: Partial<Parameter> = {},
): Parameter {
  return entry(key, country, 'designated', { from, to, source, ...details });
}

/** A designation that a notice ended, from the day after its last. */
function ended(key: string, country: string, from: string, announcedOn: string, source: string): Parameter {
  return entry(key, country, 'ended', { from, to: null, announcedOn, source, sourceKind: 'primary' });
}

function reportedEnded(key: string, country: string, from: string, announcedOn: string, source: string): Parameter {
  return entry(key, country, 'reported-ended', { from, to: null, announcedOn, source: `${source}; ${tracker}` });
}

/** A termination while a court held it up. */
function stayed(
  key: string,
  country: string,
  from: string,
  to: string,
  announcedOn: string,
  source: string,
  statusOn?: string,
): Parameter {
  const ruling = statusOn === undefined ? {} : { statusOn };
  return entry(key, country, 'ended', {
    from,
    to,
    announcedOn,
    source,
    status: 'stayed',
    sourceKind: 'primary',
    ...ruling,
  });
}

const mullin = 'Mullin v. Doe (U.S. 2026-06-25): no review of challenges that are not constitutional';

export const temporaryProtectedStatus: readonly Parameter[] = [
  // In effect at the last check.
  designated(
    'SV',
    'El Salvador',
    '2001-03-09',
    '2026-09-09',
    `90 FR 5953 (2025-01-17); no later decision found; ${tracker}`,
    {
      announcedOn: '2025-01-17',
      sourceKind: 'primary',
    },
  ),
  designated(
    'UA',
    'Ukraine',
    '2022-04-19',
    '2026-10-19',
    `90 FR 5936 (2025-01-17); no later decision found; ${tracker}`,
    {
      announcedOn: '2025-01-17',
    },
  ),
  designated(
    'SD',
    'Sudan',
    '1997-11-04',
    '2026-10-19',
    `90 FR 5944 (2025-01-17); no later decision found; ${tracker}`,
    {
      announcedOn: '2025-01-17',
    },
  ),
  designated('LB', 'Lebanon', '2024-11-27', '2026-05-27', '89 FR 93641 (2024-11-27)', {
    announcedOn: '2024-11-27',
    sourceKind: 'primary',
  }),
  designated(
    'LB',
    'Lebanon',
    '2026-05-28',
    '2026-11-27',
    `91 FR 32069 (2026-05-29): six months more by INA 244(b)(3)(C), for want of a decision; ${tracker}`,
    { announcedOn: '2026-05-29' },
  ),

  // Ended by a notice, with no court order against it found.
  designated(
    'AF',
    'Afghanistan',
    '2022-05-20',
    '2025-07-21',
    'Termination effective 2025-07-14 (90 FR 20309), held up by the Fourth Circuit through 2025-07-21',
  ),
  ended('AF', 'Afghanistan', '2025-07-22', '2025-05-13', '90 FR 20309 (2025-05-13)'),
  designated('CM', 'Cameroon', '2022-06-07', '2025-08-04', '90 FR 23697 (2025-06-04)', { sourceKind: 'primary' }),
  ended(
    'CM',
    'Cameroon',
    '2025-08-05',
    '2025-06-04',
    '90 FR 23697 (2025-06-04); E-Verify notice of the end on 2025-08-04',
  ),

  // Ended by a notice that courts held up; that it now holds is known from accounts.
  designated(
    'HT',
    'Haiti',
    '2010-01-21',
    '2026-07-27',
    `89 FR 54484, then Miot v. Trump (D.D.C. stay 2026-02-02); ${tracker}`,
  ),
  stayed('HT', 'Haiti', '2025-09-03', '2026-02-03', '2025-07-01', '90 FR 28760, superseded by 90 FR 54733'),
  stayed('HT', 'Haiti', '2026-02-04', '2026-07-27', '2025-11-28', '90 FR 54733; Miot v. Trump (D.D.C.)', '2026-02-02'),
  reportedEnded(
    'HT',
    'Haiti',
    '2026-07-28',
    '2025-11-28',
    `90 FR 54733; ${mullin}; other accounts say about 2026-07-01`,
  ),
  designated(
    'SY',
    'Syria',
    '2012-03-29',
    '2026-07-27',
    `89 FR 5562, then Dahlia Doe v. Noem (S.D.N.Y. stay 2025-11-19); ${tracker}`,
  ),
  stayed(
    'SY',
    'Syria',
    '2025-11-22',
    '2026-07-27',
    '2025-09-22',
    '90 FR 45398; Dahlia Doe v. Noem (S.D.N.Y.)',
    '2025-11-19',
  ),
  reportedEnded(
    'SY',
    'Syria',
    '2026-07-28',
    '2025-09-22',
    `90 FR 45398; ${mullin}; other accounts say about 2026-07-01`,
  ),
  designated('YE', 'Yemen', '2015-09-03', '2026-07-24', `89 FR 56765, then Doe v. Noem (S.D.N.Y.); ${tracker}`),
  stayed('YE', 'Yemen', '2026-05-05', '2026-07-24', '2026-03-03', '91 FR 10402; Doe v. Noem (S.D.N.Y. 26-cv-02103)'),
  reportedEnded(
    'YE',
    'Yemen',
    '2026-07-25',
    '2026-03-03',
    '91 FR 10402; said to be effective 2026-07-20, earlier guidance said 07-24',
  ),
  designated(
    'MM',
    'Burma (Myanmar)',
    '2021-05-25',
    '2026-08-07',
    `89 FR 20682, then Aung Doe v. Noem (N.D. Ill.); ${tracker}`,
  ),
  stayed(
    'MM',
    'Burma (Myanmar)',
    '2026-01-27',
    '2026-08-07',
    '2025-11-25',
    '90 FR 53378; Aung Doe v. Noem (N.D. Ill. 25-cv-15483)',
  ),
  reportedEnded('MM', 'Burma (Myanmar)', '2026-08-08', '2025-11-25', '90 FR 53378'),
  designated(
    'SS',
    'South Sudan',
    '2011-11-03',
    '2026-08-07',
    `90 FR 19217, then African Communities Together v. Noem (D. Mass.); ${tracker}`,
  ),
  stayed(
    'SS',
    'South Sudan',
    '2026-01-06',
    '2026-08-07',
    '2025-11-06',
    '90 FR 50484; African Communities Together v. Noem (D. Mass. 25-cv-13939)',
  ),
  reportedEnded('SS', 'South Sudan', '2026-08-08', '2025-11-06', '90 FR 50484'),
  designated(
    'SO',
    'Somalia',
    '1991-09-16',
    '2026-08-14',
    `89 FR 59135, then African Communities Together v. Noem (D. Mass.); ${tracker}`,
  ),
  stayed(
    'SO',
    'Somalia',
    '2026-03-18',
    '2026-08-14',
    '2026-01-14',
    '91 FR 1547; African Communities Together v. Noem (D. Mass. 26-cv-11201)',
  ),
  reportedEnded(
    'SO',
    'Somalia',
    '2026-08-15',
    '2026-01-14',
    '91 FR 1547; stay lifted 2026-08-14, appeal noticed the same day',
  ),
  designated(
    'ET',
    'Ethiopia',
    '2022-12-12',
    '2026-08-18',
    `89 FR 26172, then African Communities Together v. Noem (D. Mass.); ${tracker}`,
  ),
  stayed(
    'ET',
    'Ethiopia',
    '2026-02-14',
    '2026-08-18',
    '2025-12-15',
    '90 FR 58028; African Communities Together v. Noem (D. Mass. 26-cv-10278)',
  ),
  reportedEnded(
    'ET',
    'Ethiopia',
    '2026-08-19',
    '2025-12-15',
    '90 FR 58028; stay lifted 2026-08-18, one count of the suit goes on',
  ),
  ...endedAgain('HN', 'Honduras', '1999-01-05', '2025-07-08', '90 FR 30089'),
  ...endedAgain('NI', 'Nicaragua', '1999-01-05', '2025-07-08', '90 FR 30086'),
  ...endedAgain('NP', 'Nepal', '2015-06-24', '2025-06-06', '90 FR 24151'),
  designated(
    'VE',
    'Venezuela',
    '2021-03-09',
    '2026-10-02',
    `The 2023 designation for those whose papers run to 2026-10-02; otherwise ended 2025-04-07 and, the 2021 designation, 2025-11-07 (90 FR 43225); ${tracker}`,
  ),
  reportedEnded(
    'VE',
    'Venezuela',
    '2026-10-03',
    '2025-02-05',
    '90 FR 9040; 90 FR 43225; Noem v. National TPS Alliance (U.S. 2025-10-03)',
  ),
];

/** The three countries of one suit: a court vacated their terminations, and another stayed that. */
function endedAgain(
  key: string,
  country: string,
  from: string,
  announcedOn: string,
  notice: string,
): readonly Parameter[] {
  const suit =
    'National TPS Alliance v. Noem: vacated 2025-12-31 (N.D. Cal.), vacatur stayed 2026-02-09 (9th Cir. 26-199)';
  return [
    designated(key, country, from, '2026-02-09', `Termination by ${notice}; ${suit}`),
    reportedEnded(key, country, '2026-02-10', announcedOn, `${notice}; ${suit}`),
  ];
}
