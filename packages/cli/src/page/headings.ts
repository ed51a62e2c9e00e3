/** The fixed words of the case page. */
import type { Language } from './event-words.ts';

export interface PageWords {
  readonly title: (caseId: string, docketNumber: string) => string;
  readonly asOf: (day: string, knownAt: string, rulebook: string) => string;
  readonly country: (name: string) => string;
  readonly stands: string;
  readonly why: string;
  readonly noBar: string;
  readonly noBarOnFinal: string;
  readonly law: string;
  readonly entries: string;
  readonly notKnown: string;
  readonly allKnown: string;
  readonly nothingElse: string;
  readonly disagrees: string;
  readonly next: string;
  readonly nothingNext: string;
  readonly past: string;
  readonly timeline: string;
  readonly noEvents: string;
  readonly later: string;
  readonly withdrawnBy: (id: string) => string;
  readonly caution: string;
}

/** The words in each language. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    title: (caseId, docketNumber) => `Case ${caseId}, docket number ${docketNumber}`,
    asOf: (day, knownAt, rulebook) => `As of ${day}, from what was known on ${knownAt}, by rulebook ${rulebook}.`,
    country: (name) => `Asked for one country: ${name}.`,
    stands: 'What stands',
    why: 'Why',
    noBar: 'No rule that is encoded finds a bar in force in the events on record.',
    noBarOnFinal:
      'No rule that is encoded finds a bar in the events on record. That is not the same as leave to act: read what is not known.',
    law: 'Law:',
    entries: 'Entries:',
    notKnown: 'What is not known',
    allKnown: 'Nothing that the rules ask for is missing.',
    nothingElse: 'Beside what does not agree, nothing that the rules ask for is missing.',
    disagrees: 'What does not agree',
    next: 'What comes next',
    nothingNext: 'No deadline lies ahead, and this answer changes only when something new is recorded.',
    past: 'Deadlines that are over',
    timeline: 'Timeline',
    noEvents: 'Nothing is on record.',
    later: 'Lies ahead.',
    withdrawnBy: (id) => `No longer counts: withdrawn by entry ${id}.`,
    caution: 'This page states what the record and the encoded rules say. It is not legal advice.',
  },
  es: {
    title: (caseId, docketNumber) => `Caso ${caseId}, número de expediente ${docketNumber}`,
    asOf: (day, knownAt, rulebook) =>
      `Al ${day}, según lo que se sabía el ${knownAt}, con el reglamento codificado ${rulebook}.`,
    country: (name) => `Consultado para un solo país: ${name}.`,
    stands: 'Qué está vigente',
    why: 'Por qué',
    noBar: 'Ninguna regla codificada encuentra un impedimento vigente en las entradas registradas.',
    noBarOnFinal:
      'Ninguna regla codificada encuentra un impedimento en las entradas registradas. Eso no es un permiso para actuar: lea lo que no se sabe.',
    law: 'Ley:',
    entries: 'Entradas:',
    notKnown: 'Qué no se sabe',
    allKnown: 'No falta nada de lo que las reglas piden.',
    nothingElse: 'Aparte de lo que no concuerda, no falta nada de lo que las reglas piden.',
    disagrees: 'Qué no concuerda',
    next: 'Qué sigue',
    nothingNext: 'No hay plazos por delante, y esta respuesta cambia solo cuando se registre algo nuevo.',
    past: 'Plazos ya vencidos',
    timeline: 'Cronología',
    noEvents: 'No hay nada registrado.',
    later: 'Está por delante.',
    withdrawnBy: (id) => `Ya no cuenta: retirada por la entrada ${id}.`,
    caution: 'Esta página dice lo que dicen el registro y las reglas codificadas. No es asesoría legal.',
  },
};
