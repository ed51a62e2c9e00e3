/** C12, C13, C16 to C22, C29: status in effect, and status applied for. */
import type { Matter } from '../../evaluate/matter.ts';
import { countryCode, text, unknownCountry } from '../../fold/body.ts';
import type { Dated } from '../../fold/dated.ts';
import { isTie, surelyBefore } from '../../fold/dated.ts';
import type { Rule } from '../rule.ts';
import { guard, guardedEvents, lastDayOf } from './guard.ts';

interface StatusGuard {
  readonly id: string;
  readonly name: string;
  readonly cite: string;
  readonly statuses: readonly string[];
  /** Statuses applied for that the rule is about. */
  readonly applied?: readonly string[];
  /** In effect it bars, unless it is only a review. */
  readonly isReview?: boolean;
  /** Past its last day it bars all the same: a lapse has to be confirmed. */
  readonly barsAfterLapse?: boolean;
  readonly en: string;
  readonly es: string;
}

const table: readonly StatusGuard[] = [
  {
    id: 'C12',
    name: 'Temporary protected status',
    cite: 'INA 244(a)(1)(A), (a)(4), (d)(4)',
    statuses: ['tps'],
    applied: ['tps'],
    barsAfterLapse: true,
    en: 'Nobody is removed while temporary protected status is in effect, or while a prima facie application is undecided.',
    es: 'No se expulsa a nadie mientras rige el estatus de protección temporal, ni mientras está sin decidir una solicitud prima facie.',
  },
  {
    id: 'C13',
    name: 'Deferred enforced departure',
    cite: 'presidential memoranda',
    statuses: ['ded'],
    barsAfterLapse: true,
    en: 'Deferred enforced departure bars removal while it lasts.',
    es: 'La salida forzosa diferida impide la expulsión mientras dure.',
  },
  {
    id: 'C16',
    name: 'Asylee, refugee, permanent resident, citizen',
    cite: 'INA 208(c)(1)(A); 8 CFR 1001.1(p); ICE Directive 16001.2',
    statuses: ['asylee', 'refugee', 'lpr', 'citizen'],
    barsAfterLapse: true,
    en: 'A person with such a status, or with evidence of citizenship, may not be removed until the status is settled.',
    es: 'No se puede expulsar a quien tiene ese estatus, o pruebas de ciudadanía, hasta que se aclare.',
  },
  {
    id: 'C17',
    name: 'U status',
    cite: 'INA 237(d); 8 CFR 214.14',
    statuses: ['u-bona-fide'],
    applied: ['u'],
    en: 'Deferred action on a bona fide U petition bars removal until it ends with notice.',
    es: 'La acción diferida por una petición U de buena fe impide la expulsión hasta que termine con aviso.',
  },
  {
    id: 'C18',
    name: 'T status',
    cite: 'INA 237(d); 8 CFR 214.204',
    statuses: ['t-bona-fide'],
    applied: ['t'],
    en: 'A bona fide finding on a T application bars removal until it is decided.',
    es: 'La determinación de buena fe de una solicitud T impide la expulsión hasta que se decida.',
  },
  {
    id: 'C19',
    name: 'VAWA',
    cite: 'INA 204(a); 8 USC 1367',
    statuses: ['vawa-deferred-action'],
    applied: ['vawa'],
    en: 'Deferred action on a VAWA petition bars removal; a petition that is pending needs a person to look.',
    es: 'La acción diferida por una petición VAWA impide la expulsión; una petición pendiente debe revisarla una persona.',
  },
  {
    id: 'C20',
    name: 'Special immigrant juvenile deferred action',
    cite: 'A.C.R. v. Noem (E.D.N.Y.)',
    statuses: ['sij-deferred-action'],
    applied: ['sij'],
    en: 'Deferred action of a special immigrant juvenile bars removal until it expires.',
    es: 'La acción diferida de un menor inmigrante especial impide la expulsión hasta que venza.',
  },
  {
    id: 'C21',
    name: 'DACA',
    cite: '8 CFR 236.21–236.25',
    statuses: ['daca'],
    en: 'A current grant of DACA bars removal; one that has lapsed needs a person to look.',
    es: 'Una concesión vigente de DACA impide la expulsión; una vencida debe revisarla una persona.',
  },
  {
    id: 'C22',
    name: 'Parole',
    cite: 'INA 212(d)(5); 8 CFR 212.5(e)',
    statuses: ['parole'],
    isReview: true,
    en: 'Valid parole is no lasting bar and needs a person to look.',
    es: 'El permiso humanitario (parole) vigente no es un impedimento duradero y debe revisarlo una persona.',
  },
  {
    id: 'C29',
    name: 'Other deferred action',
    cite: '8 CFR 236.21, by analogy',
    statuses: ['deferred-action'],
    applied: ['adjustment', 'other'],
    en: 'Deferred action in effect bars removal until it ends with notice.',
    es: 'La acción diferida vigente impide la expulsión hasta que termine con aviso.',
  },
];

/** The guards of the table. An unknown status is C29's: whatever it is, someone granted it. */
export const statuses: readonly Rule[] = table.map((row) =>
  guard(
    {
      id: row.id,
      name: row.name,
      citations: [{ cite: row.cite, confidence: 'K-h' }],
      reads: ['status.granted', 'status.terminated', 'status.applied', 'status.denied'],
      en: row.en,
      es: row.es,
    },
    (matter) => {
      applyGranted(matter, row);
      applyApplied(matter, row);
      if (row.id === 'C16') applyCitizenship(matter);
    },
  ),
);

const known = new Set(table.flatMap((row) => row.statuses));

function isOf(row: StatusGuard, status: string | undefined): boolean {
  if (status === undefined || !known.has(status)) return row.id === 'C29';
  return row.statuses.includes(status);
}

function applyGranted(matter: Matter, row: StatusGuard): void {
  const { answer, clock } = matter;
  for (const granted of guardedEvents(matter, 'status.granted')) {
    const status = text(granted.event.body, 'status');
    if (!isOf(row, status)) continue;
    let isOver = false;
    for (const end of guardedEvents(matter, 'status.terminated', 'status', status)) {
      if (status === undefined) continue;
      if (isTie(granted, end)) {
        answer.review(
          'R4',
          'A status was granted and terminated, and the record does not say which came last.',
          granted,
          end,
        );
      } else if (surelyBefore(granted, end) && clock.reached(end.latest)) isOver = true;
    }
    if (isOver) continue;
    const last = lastDayOf(granted);
    if (last !== undefined && clock.past(last) && row.barsAfterLapse !== true) {
      answer.review(row.id, 'A status has run out, and no end of it is on record.', granted);
    } else if (row.isReview === true) answer.review(row.id, 'A status is in effect.', granted);
    else barBy(matter, row.id, granted, last);
  }
}

/** Asylum protects from its own country; granted after the order any status speaks against the order itself. */
function barBy(matter: Matter, rule: string, granted: Dated, last: number | undefined): void {
  const { answer, standing } = matter;
  const { body } = granted.event;
  if (rule !== 'C16') {
    answer.bar(rule, 'all', last, granted);
    return;
  }
  const isAfterOrder = standing !== undefined && !surelyBefore(granted, standing.order);
  if (isAfterOrder)
    answer.review('C16', 'A status was granted after the order: the two are in conflict.', granted, standing.order);
  const country = countryCode(body.country);
  if (text(body, 'status') !== 'asylee' || isAfterOrder || country === unknownCountry) {
    answer.bar('C16', 'all', last, granted);
    return;
  }
  answer.bar('C16', [country], last, granted);
  if (standing !== undefined)
    answer.review(
      'C11',
      'The person has asylum: another country than the one protected from needs a person to look.',
      granted,
    );
}

function applyApplied(matter: Matter, row: StatusGuard): void {
  const { answer, clock } = matter;
  for (const applied of guardedEvents(matter, 'status.applied')) {
    const status = text(applied.event.body, 'status');
    const isRows = row.applied?.includes(status ?? 'other') ?? false;
    const isUnnamed =
      row.id === 'C29' && status !== undefined && !table.some((other) => other.applied?.includes(status));
    if (!isRows && !isUnnamed) continue;
    const isDenied = guardedEvents(matter, 'status.denied', 'status', status).some(
      (denied) => status !== undefined && surelyBefore(applied, denied) && clock.reached(denied.latest),
    );
    if (isDenied) continue;
    if (row.id === 'C12' && applied.event.body.primaFacie !== false) answer.bar('C12', 'all', undefined, applied);
    else answer.review(row.id, 'An application for a status is on record, undecided.', applied);
  }
}

function applyCitizenship(matter: Matter): void {
  const { answer, clock } = matter;
  const resolved = guardedEvents(matter, 'citizenship.resolved');
  for (const claim of guardedEvents(matter, 'citizenship.claimed')) {
    const isRefuted = resolved.some(
      (end) =>
        text(end.event.body, 'result') === 'not-citizen' && surelyBefore(claim, end) && clock.reached(end.latest),
    );
    if (!isRefuted) answer.bar('C16', 'all', undefined, claim);
  }
  for (const found of resolved) {
    if (text(found.event.body, 'result') !== 'not-citizen') answer.bar('C16', 'all', undefined, found);
  }
}
