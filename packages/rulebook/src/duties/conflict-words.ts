/**
 * What does not agree, in a list of duties. A list says no word on what bars a removal: a contradiction about a protection, a
 * stay, a status or citizenship is named in the case, and here it is only told that two decisions do not agree.
 */
import type { Words } from '../explain/sentence.ts';

const toldInTheCase: Words = {
  en: 'Two decisions on record do not agree (the case says which)',
  es: 'Dos decisiones del expediente no concuerdan (el caso dice cuáles)',
};

/** By what the contradiction is: a clause that ends before what is owed. */
export const conflictClauses: Readonly<Record<string, Words>> = {
  'two-days-of-decision': {
    en: 'Two decisions of different days stand, and nothing on record took the first away',
    es: 'Hay dos decisiones vigentes de días distintos y no consta nada que dejara sin efecto la primera',
  },
  'two-contents-of-decision': {
    en: 'Two decisions of one day say different things',
    es: 'Dos decisiones del mismo día dicen cosas distintas',
  },
  'two-outcomes-of-appeal': {
    en: 'One appeal is recorded as decided in two ways, or on two days',
    es: 'Consta que una misma apelación se decidió de dos maneras, o en dos días',
  },
  'two-outcomes-of-motion': {
    en: 'One motion is recorded as decided in two ways, or on two days',
    es: 'Consta que una misma moción se decidió de dos maneras, o en dos días',
  },
  'decided-before-filed': {
    en: 'A motion or an appeal was decided before it was filed',
    es: 'Una moción o una apelación se decidió antes de presentarse',
  },
  'appeal-before-decision': {
    en: 'An appeal was filed before the decision that it is of',
    es: 'Una apelación se presentó antes de la decisión contra la que va',
  },
  'release-before-detention': {
    en: 'A release is dated before the detention that it ends',
    es: 'Una liberación lleva una fecha anterior a la detención a la que pone fin',
  },
  'released-twice': {
    en: 'The person was released twice, with no booking in between',
    es: 'La persona fue liberada dos veces, sin un ingreso entre las dos',
  },
  'booked-in-twice': {
    en: 'The person was booked in twice, with no release in between',
    es: 'La persona ingresó detenida dos veces, sin una liberación entre las dos',
  },
  'two-case-types': {
    en: 'The case is recorded under two types of case',
    es: 'El caso consta con dos tipos de caso',
  },
  'two-days-of-death': {
    en: "The person's death is recorded on two days",
    es: 'La muerte de la persona consta en dos días distintos',
  },
  'order-after-death': {
    en: "An order was entered after the day of the person's death",
    es: 'Se dictó una orden después del día de la muerte de la persona',
  },
  'hearing-after-departure': {
    en: 'A hearing was held after the person verifiably left, and nothing on record brought the case back',
    es: 'Se celebró una audiencia después de una salida verificada de la persona y no consta nada que reabriera el caso',
  },
  'absent-yet-appeared': {
    en: 'The order was made in absentia, and the person is recorded as having appeared at that hearing',
    es: 'La orden se dictó en ausencia y consta que la persona compareció a esa audiencia',
  },
  'absent-yet-appeal-reserved': {
    en: 'The order is recorded as made in absentia, and appeal as reserved',
    es: 'Consta que la orden se dictó en ausencia y, a la vez, que se reservó la apelación',
  },
  'prior-order-after-reinstatement': {
    en: 'The prior order is dated after its reinstatement',
    es: 'La orden anterior lleva una fecha posterior a su restablecimiento',
  },
  'hearing-that-cannot-have-been': {
    en: 'A decision was made in a hearing of a day or an hour at which none is held',
    es: 'Se tomó una decisión en una audiencia de un día o una hora en que no se celebran',
  },
  'two-lead-cases': {
    en: 'The case is recorded as a rider of two lead cases at once',
    es: 'El caso consta como dependiente de dos casos principales a la vez',
  },
  'filed-before-served': {
    en: 'The notice to appear was filed with the court before it was served',
    es: 'La citación se presentó ante el tribunal antes de notificarse a la persona',
  },
  'served-before-entered': {
    en: 'An order was served before it was entered',
    es: 'Una orden se notificó antes de dictarse',
  },
  'departure-before-grant': {
    en: 'The last day to depart lies before the day on which voluntary departure was granted',
    es: 'El último día para salir es anterior al día en que se concedió la salida voluntaria',
  },
  'two-nationalities': {
    en: 'The record gives the person two nationalities',
    es: 'El registro da a la persona dos nacionalidades',
  },
  'names-nothing-on-record': {
    en: 'An entry names something that is not on record, or not plainly',
    es: 'Una entrada nombra algo que no consta, o no claramente',
  },
  'source-contradicts-itself': {
    en: 'The source of the record contradicts itself',
    es: 'La fuente del registro se contradice',
  },
  'relief-and-removal': toldInTheCase,
  'removal-to-protected-country': toldInTheCase,
  'stay-both-ways': toldInTheCase,
  'citizenship-both-ways': toldInTheCase,
  'status-after-order': toldInTheCase,
};

/** What is owed of any contradiction. */
export const toSettle: Words = {
  en: 'someone has to settle which holds',
  es: 'alguien debe resolver qué vale',
};
