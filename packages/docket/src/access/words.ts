/** The words for what is not shown. */
import type { Finality, Posture } from '@opendocket/rulebook';

/** A text in each language in which answers are explained. */
export type Words = Readonly<Record<'en' | 'es', string>>;

/** In place of a bar's reason. */
export const protectedBar: Words = {
  en: 'Protected bar: contact the unit. Removal is barred, and the reason is shown only to those who are cleared for it.',
  es: 'Impedimento protegido: comuníquese con la unidad. La expulsión está impedida, y el motivo se muestra solo a quien está autorizado.',
};

/** In place of a review's reason. */
export const protectedReview: Words = {
  en: 'Protected matter: contact the unit. It has to be settled before anyone relies on this answer, and it is shown only to those who are cleared for it.',
  es: 'Asunto protegido: comuníquese con la unidad. Hay que resolverlo antes de que alguien se apoye en esta respuesta, y se muestra solo a quien está autorizado.',
};

/** What the reader has to know of a case of which not all is shown. */
export const workedOutWhole: Words = {
  en: 'This case holds protected records. The answer counts them; what is listed with it is worked out from the records shown here alone.',
  es: 'Este caso contiene registros protegidos. La respuesta los tiene en cuenta; lo que la acompaña se determina solo con los registros que se muestran aquí.',
};

export const nextChangeNotShown: Words = {
  en: 'Protected records count in this answer, so the first day on which it can change is not shown: read the case again before relying on it.',
  es: 'En esta respuesta cuentan registros protegidos, así que no se muestra el primer día en que puede cambiar: vuelva a consultar el caso antes de apoyarse en ella.',
};

export const executionOfWhole: Readonly<Record<Posture['execution'], Words>> = {
  'no-order': { en: 'No order of removal stands.', es: 'No hay ninguna orden de expulsión vigente.' },
  'not-final': {
    en: 'An order stands, but it is not final yet, so it may not be carried out.',
    es: 'Hay una orden, pero todavía no es definitiva, así que no se puede ejecutar.',
  },
  barred: { en: 'Removal is barred.', es: 'La expulsión está impedida.' },
  review: {
    en: 'A person must review this case before anyone relies on this answer.',
    es: 'Una persona debe revisar este caso antes de que alguien se apoye en esta respuesta.',
  },
  'no-bar-on-record': {
    en: 'No bar is on record, and every source was checked through the day asked about. That says what the record holds; it is not leave to act.',
    es: 'No consta ningún impedimento, y todas las fuentes se consultaron hasta el día indicado. Eso dice lo que contiene el registro; no es una autorización para actuar.',
  },
};

export const finalityOfWhole: Readonly<Record<Finality['status'], Words>> = {
  'no-order': { en: 'No order stands.', es: 'No hay ninguna orden vigente.' },
  'not-final': { en: 'The order is not final.', es: 'La orden no es definitiva.' },
  final: { en: 'The order is final.', es: 'La orden es definitiva.' },
  unknown: {
    en: 'The record does not tell whether an order stands and is final.',
    es: 'El registro no permite saber si hay una orden vigente y definitiva.',
  },
  conflict: {
    en: 'The record contradicts itself on whether an order stands and is final.',
    es: 'El registro se contradice sobre si hay una orden vigente y definitiva.',
  },
};
