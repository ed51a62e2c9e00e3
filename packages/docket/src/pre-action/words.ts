/** The sentences of the gate in Spanish. They are stored in English, as what the record said when the step was asked for. */
import { reasonWords } from '@opendocket/rulebook';

const settleFirst = 'To be settled on the record first: ';

const inSpanish: Readonly<Record<string, string>> = {
  'No order of removal stands on record.': 'No consta ninguna orden de expulsión vigente.',
  'The order is not final.': 'La orden no es definitiva.',
  'Whether the order is final cannot be told from the record.':
    'El registro no permite saber si la orden es definitiva.',
  'The record contradicts itself on whether the order is final.':
    'El registro se contradice sobre si la orden es definitiva.',
  'A bar is in force, with no end on record.': 'Hay un impedimento vigente, y no consta su fin.',
};

/** Whether a sentence of the gate says where the order stands, and nothing else. */
export function isOfOrder(sentence: string): boolean {
  return Object.hasOwn(inSpanish, sentence) && sentence.includes('order');
}

/** A sentence of the gate in the reader's language; one that has no Spanish stays as it is. */
export function gateWords(sentence: string, language: 'en' | 'es'): string {
  if (language === 'en') return sentence;
  if (sentence.startsWith(settleFirst)) {
    return `Primero hay que resolverlo en el registro: ${doubtWords(sentence.slice(settleFirst.length), language)}`;
  }
  const until = /^A bar is in force, through (\d{4}-\d\d-\d\d)\.$/.exec(sentence)?.[1];
  if (until !== undefined) return `Hay un impedimento vigente hasta el ${until}, ese día incluido.`;
  return inSpanish[sentence] ?? sentence;
}

/** A doubt that the record leaves, in the reader's language. */
export function doubtWords(why: string, language: 'en' | 'es'): string {
  return language === 'en' ? why : (reasonWords(why, language) ?? why);
}
