/** The fixed words of an answer: what each of its values means, in a sentence. */
import type { CoverageSource, Deadline, FinalityStatus, Posture, Stage } from '../posture.ts';
import { deadlineNames } from './deadline-names.ts';
import { countriesWords, dayWords } from './plain-words.ts';
import type { Language, Words } from './sentence.ts';

/** Where the case stands, as the end of a sentence that begins with the order. */
const stageWords: Readonly<Record<Stage, Words>> = {
  'not-commenced': {
    en: 'no proceeding before the immigration court is on record',
    es: 'no consta ningún procedimiento ante el tribunal de inmigración',
  },
  pending: {
    en: 'the case is pending before the immigration court',
    es: 'el caso está pendiente ante el tribunal de inmigración',
  },
  'administratively-closed': {
    en: 'the case was administratively closed, which pauses it and does not end it',
    es: 'el caso fue cerrado administrativamente, lo que lo pone en pausa y no lo termina',
  },
  terminated: { en: 'the proceedings were ended', es: 'el procedimiento fue terminado' },
  'relief-granted': { en: 'relief was granted', es: 'se concedió alivio migratorio' },
  'order-not-final': { en: 'an order stands that is not final', es: 'hay una orden que aún no es definitiva' },
  'order-final': { en: 'a final order stands', es: 'hay una orden definitiva' },
  'order-unclear': {
    en: 'the record does not tell whether an order stands',
    es: 'el registro no permite saber si hay una orden vigente',
  },
  departed: { en: 'the person left the country', es: 'la persona salió del país' },
  deceased: { en: 'the person has died', es: 'la persona falleció' },
};

/** What stands, in a sentence or two. `checked` is the day through which every source was checked. */
export function executionWords(posture: Posture, asked: string | undefined, language: Language): string {
  const es = language === 'es';
  const stage = stageWords[posture.stage][language];
  switch (posture.execution) {
    case 'no-order':
      return es ? `No hay ninguna orden de expulsión vigente: ${stage}.` : `No order of removal stands: ${stage}.`;
    case 'not-final':
      return es
        ? 'Hay una orden, pero todavía no es definitiva, así que no se puede ejecutar.'
        : 'An order stands, but it is not final yet, so it may not be carried out.';
    case 'barred':
      return barredWords(posture, asked, language);
    case 'review':
      return es
        ? `Una persona debe revisar este caso antes de que alguien se apoye en esta respuesta: ${reasonsWords(posture, language)}.`
        : `A person must review this case before anyone relies on this answer: ${reasonsWords(posture, language)}.`;
    case 'no-bar-on-record':
      return es
        ? 'No consta ningún impedimento, y todas las fuentes se consultaron hasta el día indicado. Eso dice lo que contiene el registro; no es una autorización para actuar.'
        : 'No bar is on record, and every source was checked through the day asked about. That says what the record holds; it is not leave to act.';
  }
}

function barredWords({ bars }: Posture, asked: string | undefined, language: Language): string {
  const es = language === 'es';
  const everywhere = bars.some(({ countries }) => countries === 'all');
  const named = [...new Set(bars.flatMap(({ countries }) => (countries === 'all' ? [] : countries)))];
  const covered = asked !== undefined && (everywhere || named.includes(asked)) ? [asked] : named;
  const where = countriesWords(everywhere && asked === undefined ? 'all' : covered, language);
  const many = bars.length !== 1;
  if (es)
    return `La expulsión a ${where} está impedida: ${many ? `constan ${bars.length} impedimentos` : 'consta un impedimento'}.`;
  return `Removal to ${where} is barred: ${many ? `${bars.length} bars are` : 'one bar is'} on record.`;
}

function reasonsWords({ reviews, missing, finality }: Posture, language: Language): string {
  const es = language === 'es';
  const parts: string[] = [];
  if (reviews.length === 1) parts.push(es ? 'hay un motivo de revisión' : 'there is one reason for it');
  if (reviews.length > 1)
    parts.push(es ? `hay ${reviews.length} motivos` : `there are ${reviews.length} reasons for it`);
  if (missing.length === 1) parts.push(es ? 'una fuente no se ha consultado' : 'one source was not checked');
  if (missing.length > 1) {
    parts.push(es ? `${missing.length} fuentes no se han consultado` : `${missing.length} sources were not checked`);
  }
  if (parts.length > 0) return parts.join(es ? ' y ' : ', and ');
  if (finality.status === 'unknown' || finality.status === 'conflict')
    return finalityWords(finality, language)
      .slice(0, -1)
      .replace(/^./, (first) => first.toLowerCase());
  return es
    ? 'los impedimentos no alcanzan a todos los países en cuestión'
    : 'the bars do not cover every country in question';
}

/** Whether and since when an order is final. */
export function finalityWords({ status, on }: Posture['finality'], language: Language): string {
  const words: Readonly<Record<FinalityStatus, Words>> = {
    'no-order': {
      en: 'No order of removal stands, so there is nothing to become final.',
      es: 'No hay una orden de expulsión vigente, así que nada puede quedar definitivo.',
    },
    'not-final': { en: 'The order is not final yet.', es: 'La orden todavía no es definitiva.' },
    final: {
      en: on === null ? 'The order is final.' : `The order has been final since ${dayWords(on, language)}.`,
      es: on === null ? 'La orden es definitiva.' : `La orden es definitiva desde el ${dayWords(on, language)}.`,
    },
    unknown: {
      en: 'The record does not tell whether the order is final.',
      es: 'El registro no permite saber si la orden es definitiva.',
    },
    conflict: {
      en: 'The record contradicts itself on whether the order is final.',
      es: 'El registro se contradice sobre si la orden es definitiva.',
    },
  };
  return words[status][language];
}

/** What a deadline is for, in words; one that has none here is told by its name. */
export function deadlineName(what: string, language: Language): string {
  const words = deadlineNames[what];
  if (words !== undefined) return words[language];
  const plain = what.replaceAll('-', ' ');
  return language === 'es' ? `para lo siguiente: ${plain}` : `for the following: ${plain}`;
}

/** A last day, as seen from the day asked. A last day is inside its period. */
export function deadlineWords(deadline: Deadline, asOf: string, language: Language): string {
  const day = dayWords(deadline.on, language);
  const what = deadlineName(deadline.what, language);
  const isOver = deadline.on < asOf;
  if (language === 'es') {
    const whose = deadline.for === 'person' ? 'de la persona' : 'de la agencia';
    return isOver
      ? `El último día ${whose} ${what} fue el ${day}.`
      : `El último día ${whose} ${what} es el ${day}, ese día incluido.`;
  }
  const whose = deadline.for === 'person' ? "The person's" : "The agency's";
  return isOver ? `${whose} last day ${what} was ${day}.` : `${whose} last day ${what} is ${day}, that day included.`;
}

const sourceNames: Readonly<Record<CoverageSource, Words>> = {
  court: {
    en: 'the records of the immigration court and the Board',
    es: 'los registros del tribunal de inmigración y de la Junta',
  },
  circuit: { en: 'the docket of the court of appeals', es: 'los expedientes del tribunal de apelaciones' },
  district: { en: 'the docket of the district court', es: 'los expedientes del tribunal de distrito' },
  uscis: {
    en: 'the benefit records of Citizenship and Immigration Services',
    es: 'los registros de beneficios del Servicio de Ciudadanía e Inmigración',
  },
  agency: {
    en: "the agency's own records of stays, holds and custody",
    es: 'los registros de la propia agencia sobre suspensiones, retenciones y custodia',
  },
  citizenship: { en: 'the records of citizenship', es: 'los registros de ciudadanía' },
};

/** What was not checked. */
export function missingWords(
  source: CoverageSource,
  through: string | undefined,
  asOf: string,
  language: Language,
): string {
  const name = sourceNames[source][language];
  const asked = dayWords(asOf, language);
  if (language === 'es') {
    return through === undefined
      ? `No se han consultado ${name} hasta el ${asked}.`
      : `Solo se han consultado ${name} hasta el ${dayWords(through, language)}, no hasta el ${asked}.`;
  }
  return through === undefined
    ? `Not checked through ${asked}: ${name}.`
    : `Checked only through ${dayWords(through, language)}, not through ${asked}: ${name}.`;
}
