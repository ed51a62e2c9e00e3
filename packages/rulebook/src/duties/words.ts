/** Duties in words. A sentence needs nothing but the duty, so that a list of many cases reads none of their events. */
import { dayWords } from '../explain/plain-words.ts';
import type { Language, Words } from '../explain/sentence.ts';
import { conflictClauses, toSettle } from './conflict-words.ts';
import type { Duty, DutyKind } from './duty.ts';

/** What a duty is called in a heading. */
const labels: Readonly<Record<DutyKind, Words>> = {
  'custody-review': { en: 'Review of custody', es: 'Revisión de la detención' },
  'supervision-review': { en: 'Review of supervision', es: 'Revisión de la supervisión' },
  'condition-review': { en: 'Review of a condition', es: 'Revisión de una condición' },
  'court-deadline': { en: 'Day set by law', es: 'Fecha fijada por la ley' },
  'dispute-reply': { en: 'Reply to a dispute', es: 'Respuesta a una disputa' },
  conflict: { en: 'Conflict to settle', es: 'Contradicción por resolver' },
  'returned-mail': { en: 'Returned mail', es: 'Correo devuelto' },
  'notice-to-serve': { en: 'Notice to serve', es: 'Aviso por notificar' },
  'check-in': { en: 'Check-in to look at', es: 'Presentación por examinar' },
  'quarantined-row': { en: 'Row that could not be read', es: 'Fila que no se pudo leer' },
};

/** What is owed and why, by what the duty is. Each sentence ends before its day. */
const sentences: Readonly<Record<string, Words>> = {
  'custody-review/custody-review': {
    en: 'The person is held, and a review of custody is due',
    es: 'La persona está detenida y debe revisarse su detención',
  },
  'custody-review/headquarters-custody-review': {
    en: 'The person is held, and a review of custody by headquarters is due',
    es: 'La persona está detenida y la oficina central debe revisar su detención',
  },
  'custody-review/six-months-of-detention': {
    en: 'The person is held after a final order, and the six months for which that is presumed reasonable end: whether detention may go on has to be decided',
    es: 'La persona está detenida tras una orden definitiva y terminan los seis meses durante los que eso se presume razonable: debe decidirse si la detención puede seguir',
  },
  'custody-review/whether-held': {
    en: 'The record does not tell whether the person is held, after a final order: find out, and record the release, the departure, or the review of custody',
    es: 'El expediente no dice si la persona sigue detenida tras una orden definitiva: averígüelo y registre la liberación, la salida o la revisión de la detención',
  },
  'supervision-review/order-of-supervision': {
    en: 'The order of supervision is to be reviewed, so that what is no longer needed can be eased',
    es: 'Debe revisarse la orden de supervisión, para aliviar lo que ya no haga falta',
  },
  'supervision-review/monitoring': {
    en: 'The monitoring device is to be reviewed: whether it is still needed, and whether a lighter one would do',
    es: 'Debe revisarse el dispositivo de monitoreo: si aún hace falta y si bastaría uno más leve',
  },
  'condition-review/condition-review': {
    en: 'A condition of supervision is to be reviewed by the day set for it',
    es: 'Debe revisarse una condición de la supervisión a más tardar en la fecha fijada',
  },
  'court-deadline/transfer-to-hhs': {
    en: 'An unaccompanied child is to be transferred to the Department of Health and Human Services',
    es: 'Un menor no acompañado debe ser transferido al Departamento de Salud y Servicios Humanos',
  },
  'court-deadline/credible-fear-review': {
    en: 'A judge is to review the negative finding of credible fear',
    es: 'Un juez debe revisar la conclusión negativa sobre el temor creíble',
  },
  'court-deadline/bond-stay-notice': {
    en: 'Last day to give notice of an appeal that stays the decision on bond; without it the decision is carried out',
    es: 'Último día para avisar de una apelación que suspende la decisión de fianza; sin aviso, la decisión se cumple',
  },
  'court-deadline/bond-stay-appeal': {
    en: 'Last day to appeal the decision on bond; without an appeal its stay ends',
    es: 'Último día para apelar la decisión de fianza; sin apelación termina su suspensión',
  },
  'court-deadline/bond-stay-lapse': {
    en: 'The automatic stay of the decision on bond lapses: release under that decision, or a ruling of the Board, has to be on record',
    es: 'Vence la suspensión automática de la decisión de fianza: debe constar la liberación conforme a ella o una decisión de la Junta',
  },
  'dispute-reply/dispute-reply': {
    en: 'A fact of this record is disputed and has no reply',
    es: 'Un dato de este expediente está en disputa y no tiene respuesta',
  },
  conflict: {
    en: 'Two things on record do not agree, and someone has to settle which holds',
    es: 'Dos datos del expediente no concuerdan y alguien debe resolver cuál vale',
  },
  'returned-mail/returned-mail': {
    en: 'A notice came back, and nothing was sent since: look for the address',
    es: 'Un aviso fue devuelto y no se ha enviado otro desde entonces: busque la dirección',
  },
  'notice-to-serve/order': {
    en: 'An order was made and no service of it is on record',
    es: 'Se dictó una orden y no consta su notificación',
  },
  'notice-to-serve/hearing': {
    en: 'A hearing lies ahead and no notice of it is on record',
    es: 'Hay una audiencia próxima y no consta el aviso de ella',
  },
  'check-in/not-on-record': {
    en: 'The day of a check-in is over and nothing is on record of it: look at what happened. It is not taken for missed',
    es: 'Pasó el día de una presentación y nada consta de ella: examine qué ocurrió. No se da por incumplida',
  },
  'check-in/missed': {
    en: 'A check-in is recorded as missed: look at why, and whether it is excused',
    es: 'Consta una presentación como incumplida: examine por qué y si está justificada',
  },
  'quarantined-row/quarantined-row': {
    en: 'A row of this case could not be read: look at what it may say, and what would settle it',
    es: 'No se pudo leer una fila de este caso: examine qué puede decir y qué lo resolvería',
  },
};

const undescribed: Words = { en: 'Something is owed in this case', es: 'Hay algo pendiente en este caso' };

/** The name of a kind of duty. */
export function dutyLabel(duty: DutyKind, language: Language): string {
  return labels[duty][language];
}

/** Why the duty is there, and by when: one sentence that names no one. */
export function dutyWords(
  { duty, what, dueOn, legal }: Pick<Duty, 'duty' | 'what' | 'dueOn' | 'legal'>,
  language: Language,
): string {
  const told = sentences[`${duty}/${what}`] ?? conflictNamed(duty, what) ?? sentences[duty] ?? undescribed;
  const day = dayWords(dueOn, language);
  if (language === 'es') return `${told.es} (${legal ? 'fecha de ley' : 'regla de la casa'}: ${day}).`;
  return `${told.en} (${legal ? 'by law' : 'house rule'}: ${day}).`;
}

function conflictNamed(duty: DutyKind, what: string): Words | undefined {
  const clause = duty === 'conflict' ? conflictClauses[what] : undefined;
  return clause && { en: `${clause.en}: ${toSettle.en}`, es: `${clause.es}: ${toSettle.es}` };
}
